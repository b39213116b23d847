package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import app.trellis.pulse.PulseActivity.FollowUpOpened;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FollowUps extends JpaRepository<FollowUp, UUID> {

    @Query("select f from FollowUp f where f.id = :id and f.accountId = :account")
    Optional<FollowUp> find(UUID id, ClientAccountId account);

    /** The same for a change: the next waits, and sees what this one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowUp f where f.id = :id")
    Optional<FollowUp> forChange(UUID id);

    /** Those of an account, the latest first. */
    @Query("select f from FollowUp f where f.accountId = :account order by f.openedAt desc, f.attempt desc limit 20")
    List<FollowUp> of(ClientAccountId account);

    /** On {@code pulse_follow_up f}: whether who gave the low answer is still the contact that they were then. */
    String IS_FOR_CONTACT = """
            EXISTS (SELECT FROM client_contact c WHERE c.person_id = f.contact_id AND c.account_id = f.account_id
              AND c.removed_at IS NULL AND c.added_at <= f.opened_at)
            """;

    /** What this contact was told, the latest first. */
    @Query(
            nativeQuery = true,
            value =
                    "SELECT f.* FROM pulse_follow_up f WHERE f.account_id = :#{#account.value} AND f.contact_id = :#{#contact.value}"
                            + " AND f.told_at IS NOT NULL AND " + IS_FOR_CONTACT
                            + "ORDER BY f.opened_at DESC, f.attempt DESC LIMIT 20")
    List<FollowUp> toldTo(PersonId contact, ClientAccountId account);

    /** Low answers of the account, in how many the client heard back in time, and how many are not yet over. */
    @Query(nativeQuery = true, value = """
            SELECT count(*) FILTER (WHERE told_at <= due_at) AS inTime,
              count(*) FILTER (WHERE told_at IS NOT NULL OR due_at < :now) AS judged
            FROM pulse_follow_up WHERE account_id = :#{#account.value} AND attempt = 1
            """)
    Closed closed(ClientAccountId account, Instant now);

    /** What the figure on the page is made of. */
    interface Closed {
        long getInTime();

        long getJudged();
    }

    default FollowUpOpened open(UUID request, ClientAccountId account, PersonId contact, Instant at) {
        return saveAndFlush(new FollowUp(UUID.randomUUID(), request, account, contact, at))
                .opened();
    }
}
