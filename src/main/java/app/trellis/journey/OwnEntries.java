package app.trellis.journey;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OwnEntries extends JpaRepository<OwnEntry, UUID>, SentOnce<OwnEntry, UUID> {

    /** Nobody but its owner finds one. */
    default Optional<OwnEntry> ownedBy(CurrentPerson me, UUID id) {
        return owned(me.id(), id);
    }

    /** For a change: others who want to change it wait until this transaction ends. */
    default Optional<OwnEntry> ownedForChange(CurrentPerson me, UUID id) {
        return ownedLocked(me.id(), id);
    }

    @Query("select e from OwnEntry e where e.owner = :owner and e.id = :id")
    Optional<OwnEntry> owned(PersonId owner, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from OwnEntry e where e.owner = :owner and e.id = :id")
    Optional<OwnEntry> ownedLocked(PersonId owner, UUID id);

    int countByOwner(PersonId owner);
}
