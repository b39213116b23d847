package app.trellis.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final PersonId marco = PersonId.random();
    private final PersonId amara = PersonId.random();
    private final PersonId leila = PersonId.random();

    @Test
    void nobodyOffersToThemselves() {
        assertThatThrownBy(() -> offer(marco)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAnsweredOnce() {
        var offer = offer(amara);
        assertThat(offer.accept(NOW).by()).isEqualTo(amara);
        assertThatThrownBy(() -> offer.accept(NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> offer.decline(DeclineReason.NO_TIME, "", NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> offer.withdraw(marco, NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> offer.lapse(NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> offer.discussedBy(amara)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void onlyWhatTheRecipientWritesStopsTheClock() {
        var offer = offer(amara);
        offer.discussedBy(marco);
        assertThat(offer.status()).isEqualTo(Offer.Status.OPEN);
        offer.discussedBy(amara);
        assertThat(offer.status()).isEqualTo(Offer.Status.DISCUSSED);
        assertThat(offer.isOpen()).isTrue();
    }

    @Test
    void openOneIsAnsweredForByAnotherAndADeclinedOneStaysWithWhoWasTold() {
        var open = offer(amara);
        assertThat(open.handOver(leila, marco, NOW).by()).isEqualTo(marco);
        assertThat(open.offerer()).isEqualTo(leila);
        var declined = offer(amara);
        assertThat(declined.decline(DeclineReason.OTHER, "I sleep at night.", NOW)
                        .by())
                .isEqualTo(amara);
        assertThatThrownBy(() -> declined.handOver(leila, marco, NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(declined.offerer()).isEqualTo(marco);
    }

    @Test
    void lapsesByNobodysDoing() {
        assertThat(offer(amara).lapse(NOW).by()).isNull();
    }

    private Offer offer(PersonId recipient) {
        return new Offer(
                UUID.randomUUID(),
                ResponsibilityId.random(),
                marco,
                recipient,
                "You ask what calms people down.",
                "",
                LocalDate.of(2026, 3, 12),
                NOW);
    }
}
