package app.trellis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A role that somebody held: from its first day to the day on which it was no longer theirs, or until now. */
@Entity
@CheckReturnValue
class PersonRole {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private String jobTitle;

    private DepartmentId departmentId;

    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    PersonRole(Person person, String jobTitle, DepartmentId departmentId, LocalDate startedOn) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.jobTitle = jobTitle;
        this.departmentId = departmentId;
        this.startedOn = startedOn;
    }

    @SuppressWarnings("NullAway.Init")
    protected PersonRole() {}

    /** A role that turns out to be another on its own first day was never held. */
    void correct(String jobTitle, DepartmentId departmentId) {
        this.jobTitle = jobTitle;
        this.departmentId = departmentId;
    }

    void end(LocalDate day) {
        if (!day.isAfter(startedOn)) throw new IllegalArgumentException("A role ends after it began on " + startedOn);
        endedOn = day;
    }

    void beganOn(LocalDate day) {
        if (endedOn != null && !day.isBefore(endedOn))
            throw new IllegalArgumentException("A role begins before it ended on " + endedOn);
        startedOn = day;
    }

    PersonBefore.Role before() {
        return new PersonBefore.Role(id, jobTitle, departmentId, startedOn, endedOn);
    }

    boolean is(PersonBefore.Role before) {
        return id.equals(before.id());
    }

    void restore(PersonBefore.Role before) {
        jobTitle = before.jobTitle();
        departmentId = before.departmentId();
        startedOn = before.startedOn();
        endedOn = before.endedOn();
    }

    boolean isPresent() {
        return endedOn == null;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    String jobTitle() {
        return jobTitle;
    }
}
