package app.trellis.pulse;

import app.trellis.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a contact said in a round.
 *
 * @param open whether a link can still be handed over
 * @param stopped whether they want no mails of the pulse
 */
record ContactRow(
        PersonId person,
        String name,
        @Nullable Integer needs,
        @Nullable Integer agreed,
        @Nullable Integer early,
        @Nullable Integer workload,
        String words,
        @Nullable Instant answeredAt,
        boolean open,
        boolean stopped) {

    public @Nullable Steps answer() {
        return needs == null || agreed == null || early == null || workload == null
                ? null
                : new Steps(needs, agreed, early, workload);
    }
}
