package app.trellis.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.FeedbackScript.Written;
import app.trellis.demo.PeopleScript.Employee;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.Visibility;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedbackScriptTests {

    private static final Today TODAY = new Today(LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

    private final FeedbackScript script = FeedbackScript.read();
    private final List<Written> feedback = script.feedback();
    private final Map<String, Employee> people =
            PeopleScript.read().people().stream().collect(toMap(Employee::name, Function.identity()));

    @Test
    void thereIsHalfAYearOfEveryKind() {
        assertThat(feedback).hasSizeGreaterThan(50);
        assertThat(feedback.stream().map(Written::kind).collect(toSet()))
                .containsExactlyInAnyOrder(FeedbackKind.values());
        assertThat(feedback.stream().map(Written::see).collect(toSet())).containsExactlyInAnyOrder(Visibility.values());
        assertThat(feedback.stream()
                        .mapToInt(written -> written.at().daysAgo())
                        .max()
                        .orElseThrow())
                .isBetween(150, 185);
    }

    @Test
    void noTwoSayTheSame() {
        assertThat(feedback.stream()
                        .flatMap(written -> Stream.of(written.situation(), written.behaviour(), written.impact())))
                .doesNotHaveDuplicates();
    }

    @Test
    void evaluationNotesComeFromTheManagerOrTheClient() {
        assertThat(feedback.stream().filter(written -> written.kind() == FeedbackKind.EVALUATION_NOTE))
                .allSatisfy(note -> assertThat(isManager(note) || isContact(note.from()))
                        .as(note.situation())
                        .isTrue());
    }

    @Test
    void onlyTheManagerAndTheClientShareWithTheClient() {
        assertThat(feedback.stream().filter(written -> written.see() == Visibility.CLIENT_SHARED))
                .allSatisfy(shared -> {
                    var account = account(shared.recipient());
                    assertThat(account).as(shared.situation()).isNotEmpty();
                    assertThat(isManager(shared) || account.contains(company(shared.from())))
                            .as(shared.situation())
                            .isTrue();
                });
    }

    @Test
    void everythingHappensInItsOrder() {
        for (var written : feedback) {
            var moments = Stream.concat(
                    Stream.of(written.at()), written.replies().stream().map(FeedbackScript.Answer::at));
            assertThat(moments.map(TODAY::at)).as(written.situation()).isSorted();
            if (written.read() != null)
                assertThat(TODAY.at(written.read())).as(written.situation()).isAfter(TODAY.at(written.at()));
            if (written.see() == Visibility.MANAGER_ONLY)
                assertThat(written.read()).isNull();
        }
    }

    private boolean isManager(Written written) {
        return written.from().equals(people.get(written.recipient()).manager());
    }

    private boolean isContact(String name) {
        return !people.containsKey(name);
    }

    private static String company(String contact) {
        return PeopleScript.read().contacts().stream()
                .filter(known -> known.name().equals(contact))
                .map(known -> known.title().replaceAll(".*, ", ""))
                .findFirst()
                .orElse("nobody");
    }

    private String account(String employee) {
        var roles = people.get(employee).roles();
        var title = roles.get(roles.size() - 1).title();
        return Stream.of("Brightwater Insurance", "Lumen Retail", "Northline Travel")
                .filter(title::endsWith)
                .findFirst()
                .orElse("");
    }
}
