package app.trellis.roster;

import app.trellis.people.Duties.Duty;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What HR changes about an employee by hand, from a day on.
 *
 * @param startsOn the first day of what it makes; of somebody who leaves, the day after the last
 * @param fields which fields it changes, by their names in {@link EmployeeForm}
 * @param placement what it makes of the placement; of fields that it does not change, as they were
 * @param successor who takes over from somebody who leaves
 * @param before the employee before it was done
 * @param madeVersion the version of the person that it made
 * @param handedOver what went to the successor
 */
record HandChange(
        UUID id,
        PersonId person,
        Kind kind,
        LocalDate startsOn,
        List<String> fields,
        @Nullable Placement placement,
        @Nullable PersonId successor,
        PersonId by,
        Instant at,
        @Nullable Instant doneAt,
        @Nullable String problem,
        @Nullable PersonBefore before,
        @Nullable Long madeVersion,
        List<Duty> handedOver) {

    enum Kind {
        ADDED,
        EDITED,
        LEFT,
        RETURNED
    }

    /** What has not been done yet. */
    static HandChange planned(
            PersonId person,
            Kind kind,
            LocalDate startsOn,
            List<String> fields,
            @Nullable Placement placement,
            @Nullable PersonId successor,
            PersonId by,
            Instant at) {
        return new HandChange(
                UUID.randomUUID(),
                person,
                kind,
                startsOn,
                fields,
                placement,
                successor,
                by,
                at,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** What has been done at once. */
    static HandChange done(
            PersonId person,
            Kind kind,
            LocalDate startsOn,
            List<String> fields,
            @Nullable Placement placement,
            PersonId by,
            Instant at,
            @Nullable PersonBefore before,
            @Nullable Long version) {
        return new HandChange(
                UUID.randomUUID(),
                person,
                kind,
                startsOn,
                fields,
                placement,
                null,
                by,
                at,
                at,
                null,
                before,
                version,
                List.of());
    }

    boolean isWaiting() {
        return doneAt == null;
    }

    /** Whether it is the last thing that happened to this person. */
    boolean canBeUndone(long version) {
        return doneAt != null && before != null && madeVersion != null && madeVersion == version;
    }

    /** This and what waits for the same day; of a field that both change, this counts. */
    HandChange with(HandChange waiting) {
        var all = Stream.concat(waiting.fields.stream(), fields.stream())
                .distinct()
                .toList();
        var to = waiting.placement == null ? placement : onto(waiting.placement);
        return planned(person, kind, startsOn, all, to, successor, by, at);
    }

    /** The present placement with what this changes. */
    Placement onto(Placement present) {
        var to = placement == null ? present : placement;
        return new Placement(
                fields.contains("jobTitle") ? to.jobTitle() : present.jobTitle(),
                fields.contains("department") ? to.department() : present.department(),
                fields.contains("manager") ? to.manager() : present.manager(),
                fields.contains("location") ? to.location() : present.location(),
                fields.contains("weeklyHours") ? to.weeklyHours() : present.weeklyHours());
    }
}
