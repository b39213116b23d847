package app.trellis.responsibilities;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Responsibilities
        extends JpaRepository<Responsibility, ResponsibilityId>, SentOnce<Responsibility, ResponsibilityId> {

    String VISIBLE = """
            select r from Responsibility r where r.id = :id
              and (r.status <> DRAFT or r.details.owner = :#{#me.id} or r.details.standIn = :#{#me.id} or :#{#me.hr} = true)
            """;

    /** By its owner and the stand-in alone. */
    String LED = """
            select r from Responsibility r
            where r.id = :id and (r.details.owner = :#{#me.id} or r.details.standIn = :#{#me.id})
            """;

    String EDITABLE = """
            select r from Responsibility r
            where r.id = :id and (:#{#me.hr} = true or r.details.owner = :#{#me.id} or r.details.standIn = :#{#me.id})
            """;

    /** A draft is seen by those who lead it and HR; everything else by every employee. */
    @Query(VISIBLE)
    Optional<Responsibility> visibleTo(CurrentPerson me, ResponsibilityId id);

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<Responsibility> visibleForChange(CurrentPerson me, ResponsibilityId id);

    @Query(LED)
    Optional<Responsibility> ledBy(CurrentPerson me, ResponsibilityId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(LED)
    Optional<Responsibility> ledForChange(CurrentPerson me, ResponsibilityId id);

    /** By those who lead it and HR, so that somebody can name a stand-in where the owner cannot. */
    @Query(EDITABLE)
    Optional<Responsibility> editableBy(CurrentPerson me, ResponsibilityId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(EDITABLE)
    Optional<Responsibility> editableForChange(CurrentPerson me, ResponsibilityId id);

    /** Those that somebody must look after when their owner leaves. */
    @Query("select r from Responsibility r where r.details.owner = :owner and r.status <> ENDED order by r.id")
    List<Responsibility> ownedBy(PersonId owner);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Responsibility r where r.details.owner = :owner and r.status <> ENDED order by r.id")
    List<Responsibility> ownedByForChange(PersonId owner);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Responsibility r where r.details.standIn = :standIn and r.status <> ENDED order by r.id")
    List<Responsibility> stoodInByForChange(PersonId standIn);
}
