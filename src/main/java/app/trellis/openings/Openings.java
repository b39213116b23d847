package app.trellis.openings;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Openings extends JpaRepository<Opening, OpeningId>, SentOnce<Opening, OpeningId> {

    /** A draft is seen by HR and its hiring manager; everything else by every employee. */
    String VISIBLE = """
            select o from Opening o
            where o.id = :id and (:#{#me.hr} = true or o.status <> DRAFT or o.details.hiringManager = :#{#me.id})
            """;

    String MANAGED =
            "select o from Opening o where o.details.hiringManager = :person and o.status <> FILLED order by o.id";

    @Query(VISIBLE)
    Optional<Opening> visibleTo(CurrentPerson me, OpeningId id);

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<Opening> visibleForChange(CurrentPerson me, OpeningId id);

    /** On the public Careers page, also after it has closed, so that a link that somebody kept explains itself. */
    @Query("select o from Opening o where o.id = :id and o.status <> DRAFT and o.details.audience = EVERYONE")
    Optional<Opening> published(OpeningId id);

    /** In which the opening that was posted last pays. */
    @Query(nativeQuery = true, value = """
            SELECT pay_currency FROM opening WHERE status = 'PUBLISHED' AND pay_currency IS NOT NULL
            ORDER BY published_at DESC, id LIMIT 1
            """)
    Optional<String> latestCurrency();

    /** Those for which there is still something to do. */
    @Query(MANAGED)
    List<Opening> managedBy(PersonId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(MANAGED)
    List<Opening> managedByForChange(PersonId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opening o where o.details.department = :department and o.status <> FILLED order by o.id")
    List<Opening> inDepartmentForChange(DepartmentId department);

    @Query("select o from Opening o where o.reference in :references")
    List<Opening> withReferences(Collection<String> references);
}
