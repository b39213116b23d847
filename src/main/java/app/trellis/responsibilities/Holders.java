package app.trellis.responsibilities;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Read only after the responsibility was, by whom it is visible to. */
interface Holders extends JpaRepository<Holder, UUID> {

    /** Everybody who carries it or did, in the order in which they took it on. */
    @Query("select h from Holder h where h.responsibility = :responsibility order by h.takenOnAt, h.id")
    List<Holder> of(ResponsibilityId responsibility);

    @Query("select h from Holder h where h.id = :id and h.responsibility = :responsibility")
    Optional<Holder> of(ResponsibilityId responsibility, UUID id);

    /** As the person themselves and those who lead the responsibility see it; throws {@link NotFound} for everybody else. */
    default Holder visibleTo(CurrentPerson me, Responsibility responsibility, UUID id) {
        return of(responsibility.id(), id)
                .filter(holder -> holder.is(me.id()) || responsibility.isLedBy(me))
                .orElseThrow(NotFound::new);
    }

    /** As the person themselves; throws {@link NotFound} for everybody else. */
    default Holder mine(CurrentPerson me, Responsibility responsibility, UUID id) {
        return of(responsibility.id(), id).filter(holder -> holder.is(me.id())).orElseThrow(NotFound::new);
    }

    @Query("select count(h) from Holder h where h.responsibility = :responsibility and h.endedAt is null")
    int countNow(ResponsibilityId responsibility);

    @Query("""
            select count(h) > 0 from Holder h
            where h.responsibility = :responsibility and h.person = :person and h.endedAt is null
            """)
    boolean isCarriedBy(ResponsibilityId responsibility, PersonId person);

    /** Whatever somebody carries now. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Holder h where h.person = :person and h.endedAt is null order by h.id")
    List<Holder> carriedByForChange(PersonId person);

    /** How many hours a week somebody carries now. */
    @Query("select coalesce(sum(h.hours), 0) from Holder h where h.person = :person and h.endedAt is null")
    int hoursOf(PersonId person);
}
