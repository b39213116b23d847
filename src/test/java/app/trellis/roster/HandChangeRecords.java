package app.trellis.roster;

import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.Organisation;
import app.trellis.people.Placement;
import app.trellis.people.Staff;
import app.trellis.roster.HandChange.Kind;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The employee moves to another job next month; somebody has left. */
@Component
class HandChangeRecords implements PermissionRecords {

    private final HandChanges changes;
    private final Employment employment;
    private final Firm firm;
    private final Staff staff;
    private final Organisation organisation;
    private final Clock clock;

    HandChangeRecords(
            HandChanges changes,
            Employment employment,
            Firm firm,
            Staff staff,
            Organisation organisation,
            Clock clock) {
        this.changes = changes;
        this.employment = employment;
        this.firm = firm;
        this.staff = staff;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var employee = viewers.employee().id();
        var now = employment.file(employee).orElseThrow().placement();
        var later = new Placement("Team Lead", now.department(), now.manager(), now.location(), now.weeklyHours());
        var planned = HandChange.planned(
                employee,
                Kind.EDITED,
                LocalDate.now(clock).plusMonths(1),
                List.of("jobTitle"),
                later,
                null,
                viewers.hr().id(),
                clock.instant());
        changes.save(planned);
        var gone = firm.employee("Gone Away").id();
        employment.leave(gone, LocalDate.now(clock).minusDays(10), viewers.hr().id());
        var empty = staff.departmentNamed("Empty");
        var ended = staff.departmentNamed("Ended");
        organisation.end(ended);
        return Map.of(
                "plannedMove", planned.id(),
                "gone", gone,
                "department", now.department(),
                "emptyDepartment", empty,
                "endedDepartment", ended);
    }
}
