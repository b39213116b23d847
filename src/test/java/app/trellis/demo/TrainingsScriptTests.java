package app.trellis.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.demo.PeopleScript.Employee;
import app.trellis.demo.TrainingsScript.Session;
import app.trellis.demo.TrainingsScript.Training;
import app.trellis.training.ProgramKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingsScriptTests {

    private static final Today TODAY = new Today(LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

    private final List<Training> trainings = TrainingsScript.read().trainings();
    private final Map<String, Employee> people =
            PeopleScript.read().people().stream().collect(toMap(Employee::name, Function.identity()));

    @Test
    void thereAreThirtyTrainingsOfEveryKind() {
        assertThat(trainings).hasSize(30);
        assertThat(trainings.stream().map(Training::kind).collect(toSet()))
                .containsExactlyInAnyOrder(ProgramKind.values());
        assertThat(trainings).extracting(Training::reference).doesNotHaveDuplicates();
        assertThat(trainings).extracting(Training::title).doesNotHaveDuplicates();
        assertThat(trainings).extracting(Training::description).doesNotHaveDuplicates();
        assertThat(sessions().filter(session -> session.day() > 0)).hasSizeGreaterThan(20);
        assertThat(sessions().filter(session -> session.day() < 0)).hasSizeGreaterThan(8);
    }

    @Test
    void everyTrainingIsWorthReading() {
        assertThat(trainings).allSatisfy(training -> {
            assertThat(training.summary()).as(training.title()).hasSizeBetween(20, 200);
            assertThat(training.description()).as(training.title()).hasSizeBetween(50, 2000);
            assertThat(training.teaches()).as(training.title()).isNotEmpty();
        });
    }

    @Test
    void whoTakesPartWorksHereAndComesOnce() {
        for (var training : trainings) {
            assertThat(people.keySet())
                    .as(training.title())
                    .containsAll(training.done())
                    .containsAll(training.begun());
            for (var session : training.sessions()) {
                assertThat(session.come())
                        .as(training.title())
                        .doesNotHaveDuplicates()
                        .isSubsetOf(people.keySet());
                assertThat(session.come()).as(training.title()).containsAll(session.missed());
            }
        }
    }

    @Test
    void selfPacedTrainingsHaveALinkAndTheOthersDates() {
        for (var training : trainings) {
            if (training.kind() == ProgramKind.SELF_PACED) {
                assertThat(training.sessions()).as(training.title()).isEmpty();
                assertThat(training.link()).startsWith("https://learn.harborpoint.example/");
            } else if (training.published() != null)
                assertThat(training.sessions()).as(training.title()).isNotEmpty();
        }
    }

    @Test
    void trainingsArePublishedBeforeAnybodyComes() {
        for (var training : trainings) {
            var published = training.published();
            if (published == null) continue;
            assertThat(TODAY.at(training.drafted())).isBefore(TODAY.at(published));
            for (var session : training.sessions()) {
                assertThat(session.day()).as(training.title()).isGreaterThan(-published.daysAgo() + 1);
                assertThat(ZoneId.getAvailableZoneIds()).contains(session.zone());
            }
        }
    }

    @Test
    void amaraIsToComeWaitsAndHasDoneSome() {
        assertThat(sessionsOf("Amara Okafor").filter(session -> session.day() < 0))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(sessionsOf("Amara Okafor").filter(session -> session.day() > 0 && hasSeat(session)))
                .isNotEmpty();
        assertThat(sessionsOf("Amara Okafor").filter(session -> session.day() > 0 && !hasSeat(session)))
                .isNotEmpty();
    }

    private static boolean hasSeat(Session session) {
        return session.come().indexOf("Amara Okafor") < session.seats();
    }

    private Stream<Session> sessionsOf(String person) {
        return sessions().filter(session -> session.come().contains(person));
    }

    private Stream<Session> sessions() {
        return trainings.stream().flatMap(training -> training.sessions().stream());
    }
}
