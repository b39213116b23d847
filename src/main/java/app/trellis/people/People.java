package app.trellis.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, PersonId> {

    @Query("select p from Person p where lower(p.email) = lower(:email)")
    Optional<Person> withEmail(String email);

    @Query("select p from Person p where p.id = :id and p.kind = EMPLOYEE")
    Optional<Person> employee(PersonId id);

    @Query("select distinct p from Person p join fetch p.roles where p.employeeNumber in :numbers")
    List<Person> withRoles(Collection<String> numbers);

    @Query("select new app.trellis.people.PersonCard(p.id, p.name, p.jobTitle) from Person p where p.id in :ids")
    List<PersonCard> cards(Collection<PersonId> ids);
}
