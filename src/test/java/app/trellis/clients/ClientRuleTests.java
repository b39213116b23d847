package app.trellis.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.activity.Activity;
import app.trellis.clients.StaffOverTime.Month;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for accounts and contacts whatever the page. */
class ClientRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final PersonId beatriz = new PersonId(UUID.randomUUID());
    private final PersonId claire = new PersonId(UUID.randomUUID());
    private final ClientAccount brightwater = new ClientAccount(
            ClientAccountId.random(), new AccountDetails("Brightwater Insurance", beatriz, TODAY.minusYears(3)));

    @Test
    void endIsTakenBackAsLongAsContactsRead() {
        assertThat(brightwater.end(TODAY, beatriz, NOW)).isPresent();
        assertThat(brightwater.end(TODAY, beatriz, NOW)).as("ended already").isEmpty();
        assertThat(brightwater.canBeReopened(TODAY.plusDays(30))).isTrue();
        assertThatThrownBy(() -> Activity.unpublished(brightwater.reopen(TODAY.plusDays(31), beatriz, NOW)))
                .isInstanceOf(IllegalTransition.class);
        assertThat(brightwater.reopen(TODAY.plusDays(30), beatriz, NOW)).isPresent();
        assertThat(brightwater.readableUntil()).isNull();
    }

    @Test
    void assignmentThatEndedWithItsAccountGoesOnAsItWasPlanned() {
        var planned = TODAY.plusDays(90);
        var assignment = new Assignment(UUID.randomUUID(), brightwater.id(), claire, TODAY.minusDays(9), planned);
        assignment.endWithAccount(TODAY);
        assertThat(assignment.lastDay()).isEqualTo(TODAY.minusDays(1));
        assignment.goOn();
        assertThat(assignment.lastDay()).isEqualTo(planned.minusDays(1));
    }

    @Test
    void contactIsConfirmedForAYear() {
        var contact = new Contact(claire, brightwater.id(), beatriz, NOW);
        var yearLater = NOW.plus(Duration.ofDays(365));
        assertThat(contact.confirm(beatriz, NOW.plusSeconds(1)))
                .as("not asked yet")
                .isEmpty();
        assertThat(contact.confirm(beatriz, yearLater)).isPresent();
        assertThat(contact.isToBeConfirmed(yearLater.plus(Duration.ofDays(364))))
                .isFalse();
    }

    @Test
    void rhythmIsUsualUntilSomebodyChoosesAnother() {
        assertThat(brightwater.every(TouchpointLevel.DELIVERY)).isEqualTo(Rhythm.WEEKLY);
        var slower = new AccountDetails(
                "Brightwater Insurance",
                beatriz,
                TODAY.minusYears(3),
                Rhythm.FORTNIGHTLY,
                Rhythm.MONTHLY,
                Rhythm.QUARTERLY);
        assertThat(brightwater.revise(slower, beatriz, NOW).orElseThrow().fields())
                .containsExactly("deliveryEvery");
        assertThat(brightwater.every(TouchpointLevel.DELIVERY)).isEqualTo(Rhythm.FORTNIGHTLY);
    }

    @Test
    void barsStayInsideThePicture() {
        var months = IntStream.range(0, 13)
                .mapToObj(number -> new Month(TODAY.plusMonths(number), number * 40L))
                .toList();
        assertThat(StaffOverTime.of(months).bars()).allSatisfy(bar -> {
            assertThat(bar.y()).isBetween(0, StaffOverTime.HEIGHT);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(StaffOverTime.WIDTH);
        });
    }
}
