package app.trellis.people;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Employment by the hundred, as files of other systems change it. The caller has made sure that no cycle of managers closes. */
@Component
@Transactional
public class BulkEmployment {

    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkEmployment(People people, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Begins an employment; {@link #flush} writes it. */
    public PersonId begin(EmployeeDetails employee) {
        return people.save(Person.employee(employee)).id();
    }

    public void flush() {
        people.flush();
    }

    /**
     * Brings these employees up to date, and publishes who has left and who is back.
     *
     * @return what each was before, for {@link #restore}
     */
    public Map<PersonId, PersonBefore> update(Map<PersonId, EmployeeUpdate> updates, PersonId by) {
        var before = new LinkedHashMap<PersonId, PersonBefore>();
        change(updates.keySet(), by, false, person -> {
            before.put(person.id(), person.before());
            update(person, requireNonNull(updates.get(person.id())));
        });
        return before;
    }

    private void update(Person person, EmployeeUpdate update) {
        var details = update.details();
        if (update.leftOn() == null) person.comeBack(details.hiredOn());
        else person.leave(update.leftOn());
        person.correct(details);
        // Somebody who has not begun yet begins in the other role.
        var today = LocalDate.now(clock);
        var from = today.isBefore(person.inRoleSince()) ? person.inRoleSince() : today;
        person.changeRole(details.jobTitle(), details.department(), from);
        person.reportTo(details.manager());
    }

    /** Undoes {@link #update}. */
    public void restore(Map<PersonId, PersonBefore> before, PersonId by) {
        change(before.keySet(), by, true, person -> person.restore(requireNonNull(before.get(person.id()))));
    }

    /** Undoes {@link #begin} for people to whom nothing refers but their roles and each other. */
    public void delete(Collection<PersonId> ids) {
        people.deleteRoles(ids);
        people.deleteAllByIdInBatch(ids);
    }

    private void change(Collection<PersonId> ids, PersonId by, boolean mistaken, Consumer<Person> change) {
        var left = new HashSet<PersonId>();
        var returned = new HashMap<PersonId, LocalDate>();
        for (var person : people.withRoles(ids)) {
            var leftOn = person.leftOn();
            change.accept(person);
            if (leftOn == null && !person.isPresent()) left.add(person.id());
            if (leftOn != null && person.isPresent()) returned.put(person.id(), leftOn);
        }
        people.flush();
        if (!left.isEmpty()) events.publishEvent(new EmployeesLeft(left, by));
        if (!returned.isEmpty()) events.publishEvent(new EmployeesReturned(returned, mistaken));
    }
}
