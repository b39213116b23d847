package app.trellis.clients;

import app.trellis.forms.SentOnce;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Assignments extends JpaRepository<Assignment, UUID>, SentOnce<Assignment, UUID> {

    Optional<Assignment> findByIdAndAccountId(UUID id, ClientAccountId account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Assignment a where a.id = :id and a.accountId = :account")
    Optional<Assignment> forChange(UUID id, ClientAccountId account);

    @Query(nativeQuery = true, value = """
            SELECT a.account_id FROM client_assignment a JOIN person p ON p.id = a.person_id AND p.left_on IS NULL
            WHERE p.id = :person AND a.started_on <= :day AND (a.ended_on IS NULL OR a.ended_on > :day)
            """)
    Optional<UUID> accountOf(UUID person, LocalDate day);

    @Query(
            "select a from Assignment a where a.accountId = :account and (a.endedOn is null or a.endedOn > :day) order by a.personId.value")
    List<Assignment> goingOn(ClientAccountId account, LocalDate day);

    @Query(
            "select a from Assignment a where a.accountId = :account and a.endedWithAccount = true order by a.personId.value")
    List<Assignment> endedWith(ClientAccountId account);

    /**
     * Whether this assignment, with {@code to} as the first day after it, would let its person work for two accounts at
     * once. Until this transaction ends, others who ask about the same person wait: the database refuses two accounts
     * at once too, but two who write at the same moment could wait there for each other.
     */
    default boolean clashes(Assignment assignment, @Nullable LocalDate to) {
        lock(assignment.personId().value());
        return overlapping(assignment.personId(), assignment.startedOn(), to, assignment.id());
    }

    @Query(nativeQuery = true, value = "SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE")
    UUID lock(UUID person);

    /** Whether the person works under another assignment on one of these days; {@code to} is the first day after them. */
    @Query("""
            select count(a) > 0 from Assignment a
            where a.personId = :person and a.id <> :assignment and (a.endedOn is null or a.endedOn > :from)
              and (cast(:to as LocalDate) is null or a.startedOn < :to)
            """)
    boolean overlapping(PersonId person, LocalDate from, @Nullable LocalDate to, UUID assignment);
}
