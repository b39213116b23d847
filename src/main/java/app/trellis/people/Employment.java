package app.trellis.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people join the company, and how their role and manager change while they are in it. Each change is written at
 * once, so that plain SQL of the same transaction sees it.
 */
@Component
@Transactional
public class Employment {

    private final People people;
    private final ReportingLine reportingLine;

    Employment(People people, ReportingLine reportingLine) {
        this.people = people;
        this.reportingLine = reportingLine;
    }

    /** Takes somebody in, and begins their first role on the day they were hired. */
    public PersonId begin(EmployeeDetails employee) {
        return people.saveAndFlush(Person.employee(employee)).id();
    }

    /**
     * Ends the present role and begins another on the given day. Nothing happens when it is the role that the person
     * has already. Throws {@link IllegalArgumentException} for a day before the present role began.
     */
    public void changeRole(PersonId person, String jobTitle, DepartmentId department, LocalDate from) {
        people.employee(person).orElseThrow().changeRole(jobTitle, department, from);
        people.flush();
    }

    /**
     * Gives somebody another manager, or none. Throws {@link ReportingCycle} when the manager reports, directly or
     * through others, to the person; of two changes at once that would close a cycle together, the later is refused.
     */
    public void changeManager(PersonId person, @Nullable PersonId manager) {
        var employee = people.employee(person).orElseThrow();
        if (manager != null)
            reportingLine.refuseCycle(
                    person, people.employee(manager).orElseThrow().id());
        employee.reportTo(manager);
        people.flush();
    }
}
