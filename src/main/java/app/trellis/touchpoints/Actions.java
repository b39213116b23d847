package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.SentOnce;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Read only after their touchpoint was found as somebody sees it. */
interface Actions extends JpaRepository<Action, UUID>, SentOnce<Action, UUID> {

    @Query("select a from Action a where a.touchpointId = :touchpoint order by a.writtenAt, a.id")
    List<Action> of(TouchpointId touchpoint);

    @Query("select a from Action a where a.touchpointId = :touchpoint and a.id = :id")
    Optional<Action> of(TouchpointId touchpoint, UUID id);

    /** Of all accounts. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Action a where a.details.owner = :person and a.doneAt is null order by a.id")
    List<Action> openOfForChange(PersonId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Action a join Touchpoint t on t.id = a.touchpointId
            where a.details.owner = :person and t.accountId = :account and a.doneAt is null order by a.id""")
    List<Action> openOfForChange(PersonId person, ClientAccountId account);
}
