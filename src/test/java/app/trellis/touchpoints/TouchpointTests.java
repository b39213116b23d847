package app.trellis.touchpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.TouchpointLevel;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TouchpointTests {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
    private static final PersonId BEATRIZ = PersonId.random();
    private static final PersonId MARCO = PersonId.random();
    private static final PersonId CLAIRE = PersonId.random();

    private final Touchpoint weekly = new Touchpoint(
            TouchpointId.random(),
            ClientAccountId.random(),
            at(START, "Room Lisbon"),
            List.of(BEATRIZ, CLAIRE),
            BEATRIZ,
            START.minus(Duration.ofDays(7)));

    private static TouchpointDetails at(Instant start, String place) {
        return new TouchpointDetails(
                TouchpointLevel.DELIVERY, start, start.plus(Duration.ofMinutes(45)), "Europe/Berlin", place);
    }

    @Test
    void editTellsWhoComesNoLongerAndWhetherItMoved() {
        var revised = weekly.revise(at(START, "Room Lisbon"), List.of(MARCO, CLAIRE), CLAIRE, START)
                .orElseThrow();
        assertThat(revised.moved()).isFalse();
        assertThat(revised.left()).containsExactly(BEATRIZ);
        assertThat(revised.fields()).containsExactly("people");
        assertThat(weekly.people()).containsExactlyInAnyOrder(MARCO, CLAIRE);
        assertThat(weekly.revise(at(START, "Room Lisbon"), List.of(CLAIRE, MARCO), CLAIRE, START))
                .as("the same once more")
                .isEmpty();
        assertThat(weekly.revise(at(START, "Online"), List.of(CLAIRE, MARCO), CLAIRE, START)
                        .orElseThrow()
                        .moved())
                .isTrue();
    }

    @Test
    void touchpointIsHeldFromItsStartOn() {
        assertThatThrownBy(() -> weekly.hold(CLAIRE, START.minusSeconds(1))).isInstanceOf(IllegalTransition.class);
        assertThat(weekly.hold(CLAIRE, START).touchpoint()).isEqualTo(weekly.id());
        assertThatThrownBy(() -> weekly.cancel(CLAIRE, START)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> weekly.revise(at(START, "Online"), List.of(CLAIRE, MARCO), CLAIRE, START))
                .isInstanceOf(IllegalTransition.class);
        assertThat(weekly.reopen(CLAIRE, START).by()).isEqualTo(CLAIRE);
        assertThat(weekly.isPlanned()).isTrue();
    }

    @Test
    void cancellationIsANewRevisionOfTheAppointment() {
        var before = weekly.appointment("Delivery").revision();
        assertThat(weekly.cancel(CLAIRE, START).by()).isEqualTo(CLAIRE);
        assertThat(weekly.appointment("Delivery").revision()).isGreaterThan(before);
        assertThat(weekly.appointment("Delivery").cancelled()).isTrue();
    }

    @Test
    void actionOfSomebodyWhoHasGoneNeedsAnOwnerAndStaysOpen() {
        var due = LocalDate.of(2026, 5, 11);
        var action = new Action(
                UUID.randomUUID(), weekly.id(), new ActionDetails("Send the guide", CLAIRE, due), BEATRIZ, START);
        assertThat(action.orphan(null, START).by()).isNull();
        assertThat(action.details().owner()).isNull();
        assertThat(action.isOverdue(due)).isFalse();
        assertThat(action.isOverdue(due.plusDays(1))).isTrue();
        var given = action.revise(new ActionDetails("Send the guide", MARCO, due), BEATRIZ, START)
                .orElseThrow();
        assertThat(given.owner()).isEqualTo(MARCO);
        assertThat(action.complete(MARCO, START).by()).isEqualTo(MARCO);
        assertThat(action.isOverdue(due.plusDays(1))).isFalse();
    }

    @Test
    void judgementIsTheOwnUntilBothHaveAnswered() {
        var marco = new CurrentPerson(MARCO, "Marco", false, false, false);
        var claire = new CurrentPerson(CLAIRE, "Claire", false, false, true);
        var hana = new CurrentPerson(PersonId.random(), "Hana", true, false, false);
        var calibration = new Calibration(
                UUID.randomUUID(), weekly.accountId(), MARCO, CLAIRE, List.of("A", "B", "C"), BEATRIZ, START);
        assertThat(calibration
                        .answer(Side.FIRM, said(Side.FIRM, Sentence.STOP), MARCO, START)
                        .orElseThrow()
                        .complete())
                .isFalse();
        assertThat(calibration.judgement(Side.FIRM, 0, marco)).isNotNull();
        assertThat(calibration.judgement(Side.FIRM, 0, claire)).isNull();
        assertThat(calibration.judgement(Side.FIRM, 0, hana)).isNull();
        assertThatThrownBy(() -> calibration.agree("so", MARCO, START)).isInstanceOf(IllegalTransition.class);
        assertThat(calibration
                        .answer(Side.CLIENT, said(Side.CLIENT, Sentence.STOP), CLAIRE, START)
                        .orElseThrow()
                        .complete())
                .isTrue();
        assertThat(calibration.judgement(Side.FIRM, 0, claire)).isNotNull();
        assertThat(calibration.isSame(0)).isTrue();
        assertThatThrownBy(() -> calibration.answer(Side.FIRM, said(Side.FIRM, Sentence.AS_AGREED), MARCO, START))
                .isInstanceOf(IllegalTransition.class);
    }

    private static List<Judgement> said(Side side, Sentence sentence) {
        return IntStream.range(0, 3)
                .mapToObj(number -> new Judgement(side, number, sentence, "Because"))
                .toList();
    }
}
