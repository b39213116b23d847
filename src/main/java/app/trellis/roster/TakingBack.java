package app.trellis.roster;

import app.trellis.people.BulkEmployment;
import app.trellis.people.EmployeeFile;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.roster.PersonActivity.ChangeTakenBack;
import app.trellis.roster.PersonActivity.ManagerChanged;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was changed by hand. */
@Component
@Transactional
class TakingBack {

    private final BulkEmployment bulk;
    private final HandChanges changes;
    private final HandingOver handingOver;
    private final Overtaken overtaken;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingBack(
            BulkEmployment bulk,
            HandChanges changes,
            HandingOver handingOver,
            Overtaken overtaken,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bulk = bulk;
        this.changes = changes;
        this.handingOver = handingOver;
        this.overtaken = overtaken;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Whether nobody and nothing stands in the way of what somebody was. */
    boolean canBeAgain(PersonBefore before, EmployeeFile file, PersonId by) {
        if (!overtaken.among(Map.of(file.id(), before), Set.of(), by).isEmpty()) return false;
        if (before.leftOn() != null)
            return file.hasLeft() || handingOver.of(file.id()).isEmpty();
        var manager = before.managerId();
        var isTheirs =
                !file.hasLeft() && Objects.equals(manager, file.placement().manager());
        return staff.isOpen(Objects.requireNonNull(before.departmentId()))
                && (manager == null || isTheirs || staff.isPresent(manager));
    }

    /** What waits is not done; what was done, and is the last thing that was, is as before. */
    void takeBack(HandChange change, EmployeeFile file, PersonId by) {
        if (!change.isWaiting()) {
            var before = Objects.requireNonNull(change.before());
            bulk.restore(Map.of(file.id(), before), by);
            if (!Objects.equals(before.managerId(), file.placement().manager()))
                events.publishEvent(new ManagerChanged(file.id(), before.managerId(), by, clock.instant()));
        }
        changes.takenBack(change.id(), clock.instant());
        events.publishEvent(new ChangeTakenBack(change.person(), by, clock.instant()));
    }
}
