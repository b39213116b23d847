package app.trellis.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.activity.Activity;
import app.trellis.clients.ClientAccountId;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowUpTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId CLAIRE = new PersonId(UUID.randomUUID());
    private static final PersonId BEATRIZ = new PersonId(UUID.randomUUID());

    @Test
    void isDueAfter48Hours() {
        assertThat(low().dueAt()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
    }

    @Test
    void isToldOnceAndSaysBoth() {
        var followUp = low();
        assertThatThrownBy(() -> followUp.tell("We heard", " ", BEATRIZ, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        Activity.unpublished(followUp.tell("We heard", "We did", BEATRIZ, MONDAY));
        assertThatThrownBy(() -> followUp.tell("Other", "Other", BEATRIZ, MONDAY))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void takesNoReplyBeforeItIsToldNorASecondOne() {
        var followUp = low();
        assertThatThrownBy(() -> followUp.reply(Reply.BETTER, MONDAY)).isInstanceOf(IllegalTransition.class);
        Activity.unpublished(followUp.tell("We heard", "We did", BEATRIZ, MONDAY));
        Activity.unpublished(followUp.reply(Reply.BETTER, MONDAY));
        assertThatThrownBy(() -> followUp.reply(Reply.WORSE, MONDAY)).isInstanceOf(IllegalTransition.class);
        assertThat(followUp.again(UUID.randomUUID())).isEmpty();
    }

    @Test
    void worseOpensItAgainOnce() {
        var first = low();
        Activity.unpublished(first.tell("We heard", "We did", BEATRIZ, MONDAY));
        Activity.unpublished(first.reply(Reply.WORSE, MONDAY.plusSeconds(60)));
        var second = first.again(UUID.randomUUID()).orElseThrow();
        assertThat(second.isOpen()).isTrue();
        assertThat(second.dueAt()).isEqualTo(MONDAY.plusSeconds(60).plus(FollowUp.TIME));
        Activity.unpublished(second.tell("We heard", "We did", BEATRIZ, MONDAY));
        Activity.unpublished(second.reply(Reply.WORSE, MONDAY));
        assertThat(second.again(UUID.randomUUID())).isEmpty();
    }

    private static FollowUp low() {
        return new FollowUp(UUID.randomUUID(), UUID.randomUUID(), ClientAccountId.random(), CLAIRE, MONDAY);
    }
}
