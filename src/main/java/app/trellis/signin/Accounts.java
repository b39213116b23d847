package app.trellis.signin;

import app.trellis.forms.SentOnce;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, PersonId>, SentOnce<Account, PersonId> {

    /** Those who can act as administrators; until this transaction ends, nobody else takes that from them. */
    @Query(nativeQuery = true, value = """
            SELECT person_id FROM account WHERE 'ADMIN' = ANY (roles) AND disabled_at IS NULL
            ORDER BY person_id FOR UPDATE
            """)
    List<UUID> lockAdministrators();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.personId = :person")
    Optional<Account> forChange(PersonId person);

    @Query("select a.personId from Account a where a.personId in :people and a.passwordHash is not null")
    Set<PersonId> ready(Collection<PersonId> people);

    @Query("""
            select a.personId from Account a
            where a.personId in :people and a.passwordHash is not null and a.disabledAt is null
            """)
    Set<PersonId> usable(Collection<PersonId> people);

    @Query("""
            select a.personId from Account a
            where a.personId in :people and (a.passwordHash is not null or a.disabledAt is not null)
            """)
    Set<PersonId> readyOrDisabled(Collection<PersonId> people);

    @Query(nativeQuery = true, value = """
            SELECT person_id FROM account WHERE :role = ANY (roles) AND disabled_at IS NULL
            """)
    List<UUID> holders(String role);
}
