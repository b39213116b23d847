package app.trellis.hiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.forms.IllegalTransition;
import app.trellis.openings.OpeningId;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class InterviewTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant BEFORE = NOON.minusSeconds(1);
    private static final Instant OVER = NOON.plus(Duration.ofMinutes(45));

    private final PersonId amara = new PersonId(UUID.randomUUID());
    private final PersonId hana = new PersonId(UUID.randomUUID());
    private final Interview interview =
            new Interview(InterviewId.random(), ApplicationId.random(), at(NOON, "Room 3", null), hana, BEFORE);

    @Test
    void movingItIsWhatPeopleHaveToKnowAndAnotherNoteIsNot() {
        assertThat(interview.revise(at(NOON, "Room 3", "Bring a call"), hana, BEFORE))
                .get()
                .satisfies(revised -> {
                    assertThat(revised.moved()).isFalse();
                    assertThat(revised.fields()).containsExactly("note");
                });
        assertThat(interview.revise(at(NOON.plusSeconds(60), "Room 3", "Bring a call"), hana, BEFORE))
                .get()
                .satisfies(revised -> {
                    assertThat(revised.moved()).isTrue();
                    assertThat(revised.fields()).containsExactly("startsAt", "endsAt");
                });
    }

    @Test
    void sameWordsChangeNothing() {
        assertThat(interview.revise(at(NOON, " Room 3 ", " "), hana, BEFORE)).isEmpty();
        assertThat(interview.edits().count()).isZero();
    }

    @Test
    void roomIsCorrectedUntilItIsOverAndTheInterviewCancelledUntilItBegins() {
        assertThat(interview.canBeCancelled(BEFORE)).isTrue();
        assertThat(interview.canBeCancelled(NOON)).isFalse();
        assertThat(interview.canBeRevised(OVER.minusSeconds(1))).isTrue();
        assertThat(interview.canBeRevised(OVER)).isFalse();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> interview.cancel(hana, NOON));
    }

    @Test
    void cancelledInterviewIsKeptAsItWas() {
        assertThat(interview.cancel(hana, BEFORE).about().id())
                .isEqualTo(interview.id().value());
        assertThat(interview.isCancelled()).isTrue();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> interview.cancel(hana, BEFORE));
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> interview.revise(at(NOON, "Room 4", null), hana, BEFORE));
    }

    /** A calendar takes what comes for newer than what it has only if its number is higher. */
    @Test
    void eachMoveAndTheCancellationHasAHigherRevisionInTheCalendar() {
        assertThat(interview.appointment("Interview").revision()).isZero();
        assertThat(interview.revise(at(NOON.plusSeconds(60), "Room 3", null), hana, BEFORE))
                .isPresent();
        assertThat(interview.revise(at(NOON, "Room 3", null), hana, BEFORE)).isPresent();
        assertThat(interview.appointment("Interview").revision()).isEqualTo(2);
        assertThat(interview.cancel(hana, BEFORE).interview()).isEqualTo(interview.id());
        assertThat(interview.appointment("Interview")).satisfies(appointment -> {
            assertThat(appointment.revision()).isEqualTo(3);
            assertThat(appointment.cancelled()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED, INTERVIEW", "IN_REVIEW, INTERVIEW", "INTERVIEW, INTERVIEW", "OFFER, OFFER"})
    void invitationMovesTheApplicationForwardAndNeverBack(Stage from, Stage to) {
        var application = application(from);
        var moved = application.inviteToInterview(hana, NOON);
        assertThat(moved.isPresent()).isEqualTo(from != to);
        assertThat(application.stage()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"HIRED", "NOT_SELECTED", "WITHDRAWN"},
            mode = Mode.INCLUDE)
    void nobodyIsInvitedWhoseApplicationIsClosed(Stage closed) {
        var application = application(closed);
        assertThat(application.canBeInterviewed()).isFalse();
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> application.inviteToInterview(hana, NOON));
    }

    private JobApplication application(Stage stage) {
        var application = new JobApplication(new OpeningId(UUID.randomUUID()), amara, "Because", BEFORE);
        if (stage == Stage.WITHDRAWN)
            assertThat(application.withdraw(amara, BEFORE)).isNotNull();
        else if (stage != Stage.RECEIVED)
            assertThat(application.move(stage, hana, BEFORE, null, false)).isNotNull();
        return application;
    }

    private static InterviewDetails at(Instant starts, String place, @Nullable String note) {
        return new InterviewDetails(starts, starts.plus(Duration.ofMinutes(45)), "Asia/Manila", place, note);
    }
}
