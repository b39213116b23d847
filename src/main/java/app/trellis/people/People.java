package app.trellis.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, PersonId> {

    @Query("select p from Person p where function('text_key', p.email) = function('text_key', :email)")
    Optional<Person> withEmail(String email);

    @Query("select p from Person p where p.id = :id and p.kind = EMPLOYEE")
    Optional<Person> employee(PersonId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id = :id and p.kind = EMPLOYEE")
    Optional<Person> employeeForChange(PersonId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select p from Person p where p.departmentId = :department and p.kind = EMPLOYEE and p.leftOn is null order by p.id")
    List<Person> inDepartment(DepartmentId department);

    @Query("select p from Person p where p.employeeNumber = :number")
    Optional<Person> numbered(String number);

    @Query("select m.id from Person p join Person m on m.id = p.managerId where p.id = :id and m.leftOn is null")
    Optional<PersonId> managerOf(PersonId id);

    @Query("select count(p) > 0 from Person p where p.id = :id and p.leftOn is null")
    boolean isPresent(PersonId id);

    @Query("select distinct p from Person p join fetch p.roles where p.id in :ids")
    List<Person> withRoles(Collection<PersonId> ids);

    @Modifying
    @Query("delete from PersonRole r where r.person.id in :people")
    void deleteRoles(Collection<PersonId> people);

    @Query("select new app.trellis.people.PersonCard(p.id, p.name, p.jobTitle) from Person p where p.id in :ids")
    List<PersonCard> cards(Collection<PersonId> ids);
}
