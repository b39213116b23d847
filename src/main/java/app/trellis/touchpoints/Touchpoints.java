package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Touchpoints extends JpaRepository<Touchpoint, TouchpointId>, SentOnce<Touchpoint, TouchpointId> {

    /** On {@code client_account c}, with the parameters {@code viewer} and {@code hr}: HR, its account manager, its contacts of now. */
    String ACCOUNT_SEEN = """
            (CAST(:hr AS boolean) OR c.account_manager_id = :viewer OR EXISTS (SELECT FROM client_contact k
              WHERE k.account_id = c.id AND k.person_id = :viewer AND k.removed_at IS NULL))""";

    /** On {@code touchpoint t}: those, and the people of the firm who take part. A contact who was one sees nothing more. */
    String SEEN = """
            (EXISTS (SELECT FROM client_account c WHERE c.id = t.account_id AND """ + ACCOUNT_SEEN + """
            ) OR EXISTS (SELECT FROM touchpoint_participant tp JOIN person p ON p.id = tp.person_id
                WHERE tp.touchpoint_id = t.id AND tp.person_id = :viewer AND p.kind = 'EMPLOYEE'))""";

    /** Those of people of the firm who take part, and of contacts as long as they are contacts of this account. */
    String ATTENDED = """
            SELECT t.* FROM touchpoint t JOIN touchpoint_participant tp ON tp.touchpoint_id = t.id
            JOIN person p ON p.id = tp.person_id
            WHERE tp.person_id = :person AND (p.kind = 'EMPLOYEE' OR EXISTS (SELECT FROM client_contact k
              WHERE k.account_id = t.account_id AND k.person_id = p.id AND k.removed_at IS NULL))""";

    default Optional<Touchpoint> visibleTo(CurrentPerson me, TouchpointId id) {
        return visible(me.id().value(), me.hr(), id.value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<Touchpoint> visibleForChange(CurrentPerson me, TouchpointId id) {
        var found = visibleLocked(me.id().value(), me.hr(), id.value());
        found.ifPresent(touchpoint -> refuseReader(me, touchpoint.accountId()));
        return found;
    }

    /** Contacts only read once the work for their client has ended. */
    default void refuseReader(CurrentPerson me, ClientAccountId account) {
        if (me.client() && hasEnded(account.value())) throw Sides.ended(account);
    }

    @Query(nativeQuery = true, value = "SELECT ended_on IS NOT NULL FROM client_account WHERE id = :account")
    boolean hasEnded(UUID account);

    @Query(nativeQuery = true, value = "SELECT t.* FROM touchpoint t WHERE t.id = :id AND " + SEEN)
    Optional<Touchpoint> visible(UUID viewer, boolean hr, UUID id);

    @Query(nativeQuery = true, value = "SELECT t.* FROM touchpoint t WHERE t.id = :id AND " + SEEN + " FOR UPDATE OF t")
    Optional<Touchpoint> visibleLocked(UUID viewer, boolean hr, UUID id);

    @Query(nativeQuery = true, value = ATTENDED + " AND t.id = :id")
    Optional<Touchpoint> attendedBy(UUID person, UUID id);

    /** Those that are not cancelled and end after the moment. */
    @Query(
            nativeQuery = true,
            value = ATTENDED + " AND t.cancelled_at IS NULL AND t.ends_at > :after ORDER BY t.starts_at, t.id")
    List<Touchpoint> attendedBy(UUID person, Instant after);

    /** Those that have not begun and that somebody takes part in; of all accounts. */
    @Query(nativeQuery = true, value = """
            SELECT t.* FROM touchpoint t JOIN touchpoint_participant tp ON tp.touchpoint_id = t.id
            WHERE tp.person_id = :person AND t.starts_at > :now AND t.held_at IS NULL AND t.cancelled_at IS NULL
            ORDER BY t.id FOR UPDATE OF t""")
    List<Touchpoint> toComeForChange(UUID person, Instant now);

    @Query(nativeQuery = true, value = """
            SELECT t.* FROM touchpoint t WHERE t.account_id = :account AND t.held_at IS NULL AND t.cancelled_at IS NULL
            ORDER BY t.id FOR UPDATE OF t""")
    List<Touchpoint> plannedForChange(UUID account);
}
