package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In each state an enrolment allows exactly what its page offers. */
class EnrolmentTests {

    private static final Instant NOW = Instant.parse("2026-05-04T09:00:00Z");
    private static final PersonId AMARA = PersonId.random();
    private static final Consumer<Enrolment> NOTHING = enrolment -> {};

    private record State(@Nullable SessionId session, Enrolment.Status status, Consumer<Enrolment> history) {

        Enrolment enrolment() {
            var enrolment = new Enrolment(ProgramId.random(), session, AMARA, status, 1, NOW);
            history.accept(enrolment);
            return enrolment;
        }
    }

    static Stream<State> states() {
        return Stream.of(
                new State(SessionId.random(), Enrolment.Status.ENROLLED, NOTHING),
                new State(SessionId.random(), Enrolment.Status.WAITING, NOTHING),
                new State(SessionId.random(), Enrolment.Status.ENROLLED, enrolment -> enrolment.cancel(AMARA, NOW)),
                new State(null, Enrolment.Status.ENROLLED, NOTHING),
                new State(null, Enrolment.Status.ENROLLED, enrolment -> enrolment.cancel(AMARA, NOW)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void isCancelledOrCompletedWhereItsPageOffersIt(State state) {
        assertThat(succeeds(() -> state.enrolment().cancel(AMARA, NOW)))
                .isEqualTo(state.enrolment().canBeCancelled());
        assertThat(succeeds(() -> state.enrolment().complete(NOW)))
                .isEqualTo(state.enrolment().canBeCompleted());
    }

    @Test
    void completedOneIsNeitherCancelledNorCompletedOnceMore() {
        var enrolment = new State(null, Enrolment.Status.ENROLLED, one -> one.complete(NOW)).enrolment();
        enrolment.complete(NOW.plusSeconds(60));
        assertThat(enrolment.completedAt()).isEqualTo(NOW);
        assertThat(enrolment.canBeCompleted()).isFalse();
        assertThat(succeeds(() -> enrolment.cancel(AMARA, NOW))).isFalse();
    }

    @Test
    void completionIsTakenBackOnceAndSaidAgain() {
        var enrolment = new State(null, Enrolment.Status.ENROLLED, one -> one.complete(NOW)).enrolment();
        assertThat(enrolment.takeBackCompletion(NOW)).isPresent();
        assertThat(enrolment.takeBackCompletion(NOW)).isEmpty();
        assertThat(enrolment.complete(NOW.plusSeconds(60))).isPresent();
        assertThat(enrolment.completedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    private static boolean succeeds(Runnable verb) {
        return catchThrowable(verb::run) == null;
    }
}
