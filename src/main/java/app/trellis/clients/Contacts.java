package app.trellis.clients;

import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, ContactId> {

    default Optional<Contact> of(PersonId person, ClientAccountId account) {
        return findById(new ContactId(person, account));
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contact c where c.id.personId = :person and c.id.accountId = :account")
    Optional<Contact> forChange(PersonId person, ClientAccountId account);

    @Query(
            "select c.id.personId from Contact c where c.id.accountId = :account and c.removedAt is null order by c.id.personId.value")
    List<PersonId> presentOf(ClientAccountId account);

    /** Whether this person is a contact of any account today. */
    @Query("select count(c) > 0 from Contact c where c.id.personId = :person and c.removedAt is null")
    boolean hasAny(PersonId person);
}
