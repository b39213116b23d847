package app.trellis.responsibilities;

import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Read only after the responsibility was: all of them by those who lead it, the own by each volunteer. */
interface Volunteers extends JpaRepository<Volunteer, UUID> {

    @Query("select v from Volunteer v where v.responsibility = :responsibility and v.person = :person")
    Optional<Volunteer> of(ResponsibilityId responsibility, PersonId person);

    /** The first who volunteered first. */
    @Query("""
            select v from Volunteer v where v.responsibility = :responsibility and v.status = WAITING
            order by v.volunteeredAt, v.id
            """)
    List<Volunteer> waitingFor(ResponsibilityId responsibility);

    @Query("select count(v) from Volunteer v where v.responsibility = :responsibility and v.status = WAITING")
    int countWaiting(ResponsibilityId responsibility);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Volunteer v where v.person = :person and v.status = WAITING order by v.id")
    List<Volunteer> waitingOfForChange(PersonId person);
}
