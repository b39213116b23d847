package app.trellis.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibilityTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final PersonId marco = PersonId.random();
    private final PersonId leila = PersonId.random();

    @Test
    void draftIsPostedStartedAndEnded() {
        var notes = draft();
        assertThat(notes.takesVolunteers(TODAY)).isFalse();
        assertThat(notes.publish(marco, NOW)).isEqualTo(new ResponsibilityPublished(notes.id(), marco, NOW));
        assertThat(notes.takesVolunteers(TODAY)).isTrue();
        assertThat(notes.start(marco, NOW).by()).isEqualTo(marco);
        assertThat(notes.takesVolunteers(TODAY)).isFalse();
        assertThat(notes.isOnOffer()).isTrue();
        assertThat(notes.end(marco, NOW).at()).isEqualTo(NOW);
        assertThat(notes.isOnOffer()).isFalse();
        assertThatThrownBy(() -> notes.end(marco, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> notes.revise(details(8, 3), marco, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void comesOffTheBoardOnlyWhileNobodyHasActedOnIt() {
        var notes = draft();
        assertThat(notes.publish(marco, NOW)).isNotNull();
        assertThatThrownBy(() -> notes.unpublish(true, marco, NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(notes.unpublish(false, marco, NOW).by()).isEqualTo(marco);
        assertThat(notes.canBePublished()).isTrue();
    }

    @Test
    void takesNoVolunteersAfterItsLastDay() {
        var notes = draft();
        assertThat(notes.publish(marco, NOW)).isNotNull();
        assertThat(notes.takesVolunteers(TODAY.plusDays(30))).isTrue();
        assertThat(notes.takesVolunteers(TODAY.plusDays(31))).isFalse();
    }

    @Test
    void editNamesTheFieldsThatChangedAndTheSameWordsAreNone() {
        var notes = draft();
        assertThat(notes.revise(details(4, 2), marco, NOW)).isEmpty();
        assertThat(notes.revise(details(6, 3), marco, NOW).orElseThrow().fields())
                .containsExactly("hours", "seats");
    }

    @Test
    void standInWhoTakesOverIsNoStandInAnyMore() {
        var notes = draft();
        assertThat(notes.isLedBy(leila)).isTrue();
        assertThat(notes.handOver(leila, marco, NOW).owner()).isEqualTo(leila);
        assertThat(notes.details().standIn()).isNull();
        assertThat(notes.isLedBy(marco)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "41, 2", "-4, 2", "4, 0", "4, 100"})
    void hoursAndSeatsHaveTheirLimits(int hours, int seats) {
        assertThatThrownBy(() -> details(hours, seats)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handedBackEarlyStaysBetweenThoseWhoLeadItAndTheHolder() {
        var holder = new Holder(ResponsibilityId.random(), leila, 4, NOW);
        assertThat(holder.isShownToEverybody()).isTrue();
        assertThatThrownBy(() -> holder.learn("Much", NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(holder.handBack("My shifts changed.", NOW).by()).isEqualTo(leila);
        assertThat(holder.isShownToEverybody()).isFalse();
        assertThat(holder.learn("Say no earlier.", NOW)).isPresent();
        assertThat(holder.learn("Say no earlier.", NOW)).isEmpty();
        assertThat(holder.thank("For trying.", marco, NOW).by()).isEqualTo(marco);
        assertThatThrownBy(() -> holder.thank("Again", marco, NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void volunteerIsAnsweredOnceAndMayVolunteerAgainOnlyAfterWithdrawing() {
        var volunteer = new Volunteer(ResponsibilityId.random(), leila, "I would like to.", NOW);
        assertThat(volunteer.withdraw(NOW).by()).isEqualTo(leila);
        assertThat(volunteer.again("Now I can.", NOW).by()).isEqualTo(leila);
        assertThat(volunteer.turnDown("Next time.", marco, NOW).volunteer()).isEqualTo(leila);
        assertThatThrownBy(() -> volunteer.choose(marco, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> volunteer.again("Once more", NOW)).isInstanceOf(IllegalTransition.class);
    }

    private Responsibility draft() {
        return new Responsibility(ResponsibilityId.random(), details(4, 2), marco, NOW);
    }

    private ResponsibilityDetails details(int hours, int seats) {
        return new ResponsibilityDetails(
                "Handover notes",
                "Calls are not explained twice.",
                "",
                hours,
                TODAY,
                TODAY.plusDays(30),
                seats,
                List.of(),
                List.of(),
                marco,
                leila);
    }
}
