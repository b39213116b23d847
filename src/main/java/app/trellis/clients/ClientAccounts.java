package app.trellis.clients;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClientAccounts
        extends JpaRepository<ClientAccount, ClientAccountId>, SentOnce<ClientAccount, ClientAccountId> {

    /** Seen by HR, its account manager, and its present contacts. */
    String VISIBLE = """
            select a from ClientAccount a where a.id = :id and (:#{#me.hr} = true or a.accountManager = :#{#me.id}
              or exists (select c from Contact c
                where c.id.personId = :#{#me.id} and c.id.accountId = a.id and c.removedAt is null))
            """;

    /** Seen by HR and its account manager. */
    String MANAGED =
            "select a from ClientAccount a where a.id = :id and (:#{#me.hr} = true or a.accountManager = :#{#me.id})";

    @Query(VISIBLE)
    Optional<ClientAccount> visibleTo(CurrentPerson me, ClientAccountId id);

    @Query(MANAGED)
    Optional<ClientAccount> managedBy(CurrentPerson me, ClientAccountId id);

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(MANAGED)
    Optional<ClientAccount> managedForChange(CurrentPerson me, ClientAccountId id);

    @Query("select a from ClientAccount a where function('text_key', a.name) = function('text_key', :name)")
    Optional<ClientAccount> named(String name);

    /** Makes people who name an account wait for each other, so that the second one sees which names are taken. */
    default void lockNames() {
        lock("names of client accounts");
    }

    @Query("""
            select a from ClientAccount a where exists (select c from Contact c
              where c.id.personId = :contact and c.id.accountId = a.id and c.removedAt is null) order by a.name, a.id
            """)
    List<ClientAccount> ofContact(PersonId contact);

    /** Those whose contacts are to lose their access: they ended before this day. */
    @Query("""
            select a from ClientAccount a where a.endedOn < :day and exists (select c from Contact c
              where c.id.accountId = a.id and c.removedAt is null) order by a.id
            """)
    List<ClientAccount> endedBefore(LocalDate day);

    @Query("select a from ClientAccount a where a.accountManager = :person order by a.name, a.id")
    List<ClientAccount> managedBy(PersonId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ClientAccount a where a.accountManager = :person order by a.id")
    List<ClientAccount> managedByForChange(PersonId person);
}
