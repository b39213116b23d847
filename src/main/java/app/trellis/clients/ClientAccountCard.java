package app.trellis.clients;

import app.trellis.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What another module shows of a client account.
 *
 * @param endedOn when the company ceased to work for it; null while it does. After that nothing is asked or sent any more
 */
public record ClientAccountCard(
        ClientAccountId id,
        String name,
        PersonId accountManager,
        @Nullable LocalDate endedOn) {

    public boolean hasEnded() {
        return endedOn != null;
    }
}
