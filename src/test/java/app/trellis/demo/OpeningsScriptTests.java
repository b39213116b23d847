package app.trellis.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.ApplicationsScript.Application;
import app.trellis.demo.PeopleScript.Employee;
import app.trellis.hiring.Stage;
import app.trellis.openings.EmploymentType;
import app.trellis.openings.Pay;
import app.trellis.openings.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningsScriptTests {

    private static final Today TODAY = new Today(LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

    private final Map<String, OpeningScript> openings =
            OpeningScript.readAll().stream().collect(toMap(OpeningScript::name, identity()));
    private final List<Application> applications = ApplicationsScript.read().applications();
    private final Map<String, Employee> people =
            PeopleScript.read().people().stream().collect(toMap(Employee::name, identity()));

    @Test
    void thereAreFortyOpeningsOfEveryKind() {
        assertThat(openings).hasSize(40);
        assertThat(openings.values().stream().map(opening -> opening.facts().workplace()))
                .contains(Workplace.values());
        assertThat(openings.values().stream().map(opening -> opening.facts().type()))
                .contains(EmploymentType.values());
        assertThat(pays().map(Pay::period)).contains(Pay.Period.values());
        assertThat(pays().map(Pay::withheld)).contains(true, false);
        assertThat(pays().map(Pay::currency)).containsOnly("EUR");
    }

    @Test
    void noTwoOpeningsSayTheSame() {
        var paragraphs = openings.values().stream()
                .flatMap(opening -> (opening.description() + "\n" + opening.requirements()).lines())
                .filter(line -> line.length() > 40)
                .toList();
        assertThat(paragraphs).doesNotHaveDuplicates();
        assertThat(openings.values().stream().map(opening -> opening.facts().title()))
                .doesNotHaveDuplicates();
        assertThat(openings.values().stream().map(opening -> opening.facts().reference()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOpeningIsWorthReading() {
        assertThat(openings.values()).allSatisfy(opening -> {
            assertThat(opening.description()).as(opening.name()).hasSizeBetween(400, 3000);
            assertThat(opening.requirements()).as(opening.name()).hasSizeBetween(80, 1500);
        });
    }

    @Test
    void whatIsOpenClosesInTheFuture() {
        for (var opening : openings.values()) {
            var facts = opening.facts();
            if (facts.published() == null || facts.closed() != null || isFilled(opening) || facts.closes() == null)
                continue;
            assertThat(TODAY.in(facts.closes())).as(opening.name()).isAfter(TODAY.date());
        }
    }

    @Test
    void openingsAreDraftedThenPublishedThenClosed() {
        for (var opening : openings.values()) {
            var facts = opening.facts();
            var moments = Stream.of(facts.drafted(), facts.published(), facts.closed())
                    .filter(moment -> moment != null)
                    .map(TODAY::at);
            assertThat(moments).as(opening.name()).isSorted();
        }
    }

    @Test
    void peopleApplyWhileTheOpeningIsOpenAndTheyWorkHere() {
        for (var application : applications) {
            var facts = openings.get(application.opening()).facts();
            var applicant = people.get(application.applicant());
            assertThat(TODAY.at(application.sent()))
                    .as(application.toString())
                    .isAfter(TODAY.at(facts.published()))
                    .isAfter(endOf(TODAY.before(applicant.roles().get(0).since())));
            if (facts.closes() != null)
                assertThat(TODAY.at(application.sent())).isBefore(endOf(TODAY.in(facts.closes())));
        }
    }

    @Test
    void applicationsMoveForwardInTimeByTheHiringTeam() {
        for (var application : applications) {
            var moments = new ArrayList<Instant>();
            moments.add(TODAY.at(application.sent()));
            for (var step : application.steps()) {
                moments.add(TODAY.at(step.at()));
                var team = List.of(openings.get(application.opening()).facts().manager(), "Hana Kimura");
                if (step.by() == null) assertThat(step.to()).isEqualTo(Stage.WITHDRAWN);
                else assertThat(step.by()).isIn(team).isNotEqualTo(application.applicant());
            }
            assertThat(moments).as(application.toString()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void nobodyAppliesTwiceForTheSame() {
        assertThat(applications.stream().map(application -> application.opening() + application.applicant()))
                .doesNotHaveDuplicates();
    }

    @Test
    void applicationsStandAtEveryStage() {
        assertThat(applications).hasSizeBetween(60, 80);
        assertThat(applications.stream().map(OpeningsScriptTests::stage).collect(toSet()))
                .containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void motivationsAndNotesAreWrittenByHand() {
        assertThat(applications).extracting(Application::motivation).doesNotHaveDuplicates();
        assertThat(applications)
                .allSatisfy(application -> assertThat(application.motivation()).hasSizeBetween(50, 3000));
        var notes = applications.stream()
                .flatMap(application -> application.steps().stream())
                .filter(step -> step.note() != null)
                .toList();
        assertThat(notes).extracting(ApplicationsScript.Step::note).doesNotHaveDuplicates();
        assertThat(notes).extracting(ApplicationsScript.Step::shown).contains(true, false);
    }

    @Test
    void whoWasNotSelectedIsToldWhy() {
        assertThat(applications)
                .filteredOn(application -> stage(application) == Stage.NOT_SELECTED)
                .allSatisfy(
                        application -> assertThat(lastStep(application).shown()).isTrue());
    }

    @Test
    void whoWasHiredHoldsTheRoleOnceTheOpeningIsFilled() {
        for (var application : applications) {
            var opening = openings.get(application.opening());
            if (stage(application) != Stage.HIRED || !isFilled(opening)) continue;
            var roles = people.get(application.applicant()).roles();
            var present = roles.get(roles.size() - 1);
            assertThat(present.title()).isEqualTo(opening.facts().title());
            assertThat(TODAY.before(present.since()))
                    .isAfter(TODAY.at(lastStep(application).at())
                            .atZone(TODAY.zone())
                            .toLocalDate());
        }
    }

    private Stream<Pay> pays() {
        return openings.values().stream().map(opening -> opening.facts().pay()).filter(pay -> pay != null);
    }

    private boolean isFilled(OpeningScript opening) {
        var hired = applications.stream()
                .filter(application -> application.opening().equals(opening.name()))
                .filter(application -> stage(application) == Stage.HIRED)
                .count();
        return hired == opening.facts().positions();
    }

    private static Stage stage(Application application) {
        return application.steps().isEmpty()
                ? Stage.RECEIVED
                : lastStep(application).to();
    }

    private static ApplicationsScript.Step lastStep(Application application) {
        return application.steps().get(application.steps().size() - 1);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(TODAY.zone()).toInstant();
    }
}
