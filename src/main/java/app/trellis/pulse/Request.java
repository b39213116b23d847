package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a contact of the client is asked in one round.
 *
 * @param closed whether the round takes no answer any more
 * @param needs the steps are null until it is answered
 */
record Request(
        UUID id,
        UUID round,
        PersonId contact,
        ClientAccountId account,
        String accountName,
        String managerName,
        LocalDate startsOn,
        Instant closesAt,
        boolean reminded,
        boolean closed,
        @Nullable Integer needs,
        @Nullable Integer agreed,
        @Nullable Integer early,
        @Nullable Integer workload,
        String words,
        @Nullable Instant answeredAt) {

    /** How long a link shows what was answered. */
    private static final Duration SHOWN = Duration.ofDays(14);

    public @Nullable Steps answer() {
        return needs == null || agreed == null || early == null || workload == null
                ? null
                : new Steps(needs, agreed, early, workload);
    }

    boolean isOpen() {
        return !closed && answeredAt == null;
    }

    Instant linkEndsAt() {
        return closesAt.plus(SHOWN);
    }
}
