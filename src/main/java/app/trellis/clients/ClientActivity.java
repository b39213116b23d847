package app.trellis.clients;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a client account: to its facts, its staff and its contacts. */
public sealed interface ClientActivity extends Activity {

    ClientAccountId account();

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("client_account", account().value());
    }

    record ClientAccountOpened(ClientAccountId account, PersonId by, Instant at) implements ClientActivity {}

    record ClientAccountRevised(ClientAccountId account, PersonId by, Instant at, List<String> fields)
            implements ClientActivity {}

    /** @param fields which of the texts */
    record ClientTextRevised(ClientAccountId account, PersonId by, Instant at, List<String> fields)
            implements ClientActivity {}

    /** From now on the two sides do nothing together: links and pulses close, and its contacts only read, until {@link AccountEnding}. */
    record ClientAccountEnded(ClientAccountId account, PersonId by, Instant at) implements ClientActivity {}

    /** The end was taken back. */
    record ClientAccountReopened(ClientAccountId account, PersonId by, Instant at) implements ClientActivity {}

    record EmployeeAssigned(UUID assignment, ClientAccountId account, PersonId person, PersonId by, Instant at)
            implements ClientActivity {}

    /** @param lastDay null where the assignment goes on until further notice */
    record AssignmentEndSet(
            UUID assignment,
            ClientAccountId account,
            PersonId person,
            @Nullable LocalDate lastDay,
            PersonId by,
            Instant at)
            implements ClientActivity {}

    record AssignmentRemoved(UUID assignment, ClientAccountId account, PersonId person, PersonId by, Instant at)
            implements ClientActivity {}

    record ContactInvited(ClientAccountId account, PersonId contact, PersonId by, Instant at)
            implements ClientActivity {}

    /** A contact waits for the account manager, who invites or declines. */
    record ContactSuggested(ClientAccountId account, PersonId by, Instant at) implements ClientActivity {}

    record ContactDeclined(ClientAccountId account, PersonId by, Instant at) implements ClientActivity {}

    /** That they still are one. */
    record ContactConfirmed(ClientAccountId account, PersonId contact, PersonId by, Instant at)
            implements ClientActivity {}

    /**
     * Another takes over: what waits for {@code from} moves to {@code to}, and what {@code from} wrote stays theirs. That they
     * are removed is told before.
     */
    record ContactReplaced(ClientAccountId account, PersonId from, PersonId to, PersonId by, Instant at)
            implements ClientActivity {}

    record ContactRemoved(ClientAccountId account, PersonId contact, PersonId by, Instant at)
            implements ClientActivity {}
}
