package app.trellis.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments of the company as HR keeps them. Those who change them wait for one another. */
@Component
@Transactional
public class Organisation {

    private final Departments departments;
    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisation(
            Departments departments, People people, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.departments = departments;
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All of them by name, those that have ended last. */
    @Transactional(readOnly = true)
    public List<DepartmentSize> departments() {
        return jdbc.sql("""
                        SELECT d.id, d.name, d.ended_on, count(p.id) AS people
                        FROM department d LEFT JOIN person p ON p.department_id = d.id AND p.left_on IS NULL
                        GROUP BY d.id ORDER BY d.ended_on IS NOT NULL, d.name, d.id""").query(DepartmentSize.class).list();
    }

    public Optional<DepartmentSize> department(DepartmentId id) {
        lock();
        return departments().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public boolean isTaken(String name, DepartmentId butBy) {
        return departments.named(name).filter(one -> !one.id().equals(butBy)).isPresent();
    }

    /** Adds a department under a name that is not taken. */
    public void add(DepartmentId id, String name) {
        departments.saveAndFlush(new Department(id, name));
    }

    public void rename(DepartmentId id, String name) {
        departments.findById(id).orElseThrow().rename(name);
        departments.flush();
    }

    /** Of a department in which nobody is. */
    public void end(DepartmentId id) {
        departments.findById(id).orElseThrow().end(LocalDate.now(clock));
        departments.flush();
    }

    public void reopen(DepartmentId id) {
        departments.findById(id).orElseThrow().reopen();
        departments.flush();
    }

    /** Its people work in the other one from today on, by their history too, and it ends. */
    public void merge(DepartmentId id, DepartmentId into, PersonId by) {
        var today = LocalDate.now(clock);
        for (var person : people.inDepartment(id)) {
            var from = today.isBefore(person.inRoleSince()) ? person.inRoleSince() : today;
            person.changeRole(person.jobTitle(), into, from);
        }
        people.flush();
        events.publishEvent(new DepartmentMerged(id, into, by));
        end(id);
    }

    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('department'))")
                .query((row, number) -> true)
                .single();
    }
}
