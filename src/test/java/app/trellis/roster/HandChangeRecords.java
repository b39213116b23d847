package app.trellis.roster;

import app.trellis.people.Employment;
import app.trellis.people.Placement;
import app.trellis.roster.HandChange.Kind;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The employee moves to another job next month. */
@Component
class HandChangeRecords implements PermissionRecords {

    private final HandChanges changes;
    private final Employment employment;
    private final Clock clock;

    HandChangeRecords(HandChanges changes, Employment employment, Clock clock) {
        this.changes = changes;
        this.employment = employment;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var employee = viewers.employee().id();
        var now = employment.file(employee).orElseThrow().placement();
        var later = new Placement("Team Lead", now.department(), now.manager(), now.location(), now.weeklyHours());
        var id = UUID.randomUUID();
        changes.save(new HandChange(
                id,
                employee,
                Kind.EDITED,
                LocalDate.now(clock).plusMonths(1),
                List.of("jobTitle"),
                later,
                null,
                viewers.hr().id(),
                clock.instant(),
                null,
                null,
                null,
                null));
        return Map.of("plannedMove", id);
    }
}
