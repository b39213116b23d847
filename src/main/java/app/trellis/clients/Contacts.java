package app.trellis.clients;

import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, PersonId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.personId = :person and c.accountId = :account")
    Optional<Contact> forChange(PersonId person, ClientAccountId account);
}
