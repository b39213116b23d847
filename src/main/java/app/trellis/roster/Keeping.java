package app.trellis.roster;

import app.trellis.people.Duties.Duty;
import app.trellis.people.EmployeeFile;
import app.trellis.people.Employment;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import app.trellis.people.Staff;
import app.trellis.roster.HandChange.Kind;
import app.trellis.roster.PersonActivity.ChangePlanned;
import app.trellis.roster.PersonActivity.ManagerChanged;
import app.trellis.roster.PersonActivity.PersonAdded;
import app.trellis.roster.PersonActivity.PersonCorrected;
import app.trellis.roster.PersonActivity.PersonLeft;
import app.trellis.roster.PersonActivity.PersonMoved;
import app.trellis.roster.PersonActivity.PersonReturned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people by hand: what begins today or earlier is done at once, what begins later waits. All of it is written down,
 * so that a mistake can be taken back.
 */
@Component
@Transactional
class Keeping {

    private final Employment employment;
    private final HandChanges changes;
    private final HandingOver handingOver;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keeping(
            Employment employment,
            HandChanges changes,
            HandingOver handingOver,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.employment = employment;
        this.changes = changes;
        this.handingOver = handingOver;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A new employee; the same form sent again makes no other. */
    void add(PersonId id, EmployeeForm form, @Nullable PersonId manager, PersonId by) {
        if (employment.isKnown(id)) return;
        employment.begin(id, form.details(manager), form.placement(manager));
        changes.save(HandChange.done(
                id, Kind.ADDED, Objects.requireNonNull(form.from()), List.of(), null, by, clock.instant(), null, null));
        events.publishEvent(new PersonAdded(id, by, clock.instant()));
    }

    /** Who somebody is changes at once; where they work, on its day. Returns whether something waits for its day. */
    boolean edit(EmployeeFile file, EmployeeForm form, @Nullable PersonId manager, PersonId by) {
        var before = employment.before(file.id());
        var from = Objects.requireNonNull(form.from());
        var corrected = Differences.corrected(file, form);
        if (!corrected.isEmpty()) {
            employment.rename(file.id(), Objects.requireNonNull(form.name()), form.mail(), form.number());
            events.publishEvent(new PersonCorrected(file.id(), by, clock.instant(), corrected));
        }
        var to = form.placement(manager);
        var moved = Differences.moved(file.placement(), to);
        var waits = !moved.isEmpty() && from.isAfter(today());
        if (waits) plan(file.id(), from, moved, to, by);
        else if (!moved.isEmpty()) move(file.id(), to, from, moved, by);
        var fields = new ArrayList<>(corrected);
        if (!waits) fields.addAll(moved);
        if (!fields.isEmpty()) {
            var version = employment.file(file.id()).orElseThrow().version();
            changes.save(HandChange.done(
                    file.id(), Kind.EDITED, waits ? today() : from, fields, to, by, clock.instant(), before, version));
        }
        return waits;
    }

    /** Only the fields that somebody changed wait, so that what changes meanwhile stays. One plan has all of a day. */
    private void plan(PersonId person, LocalDate from, List<String> fields, Placement to, PersonId by) {
        var waiting = changes.waiting(person, Kind.EDITED, from);
        var plan = HandChange.planned(person, Kind.EDITED, from, fields, to, null, by, clock.instant());
        var all = waiting.map(plan::with).orElse(plan);
        if (waiting.filter(one -> one.fields().equals(all.fields()) && Objects.equals(one.placement(), all.placement()))
                .isPresent()) return;
        waiting.ifPresent(one -> changes.takenBack(one.id(), clock.instant()));
        changes.save(all);
        events.publishEvent(new ChangePlanned(person, by, clock.instant(), from, fields));
    }

    private void move(PersonId person, Placement to, LocalDate from, List<String> fields, PersonId by) {
        employment.place(person, to, from);
        events.publishEvent(new PersonMoved(person, by, clock.instant(), fields));
        if (fields.contains("manager"))
            events.publishEvent(new ManagerChanged(person, to.manager(), by, clock.instant()));
    }

    /** What waited for its day. */
    void carryOut(HandChange change) {
        var file = employment.fileForChange(change.person()).orElseThrow();
        if (change.kind() == Kind.LEFT) leaveNow(file, change);
        else if (file.hasLeft()) changes.takenBack(change.id(), clock.instant());
        else moveNow(file, change);
    }

    private void done(
            HandChange change,
            LocalDate startsOn,
            PersonBefore before,
            List<Duty> handedOver,
            @Nullable String problem) {
        var version = employment.file(change.person()).orElseThrow().version();
        changes.done(change.id(), startsOn, clock.instant(), before, version, handedOver, problem);
    }

    private void moveNow(EmployeeFile file, HandChange change) {
        var before = employment.before(file.id());
        var to = change.onto(file.placement());
        var manager = to.manager();
        if (change.fields().contains("manager") && manager != null && !staff.isPresent(manager))
            throw new NobodyThere();
        if (change.fields().contains("department") && !staff.isOpen(to.department())) throw new NobodyThere();
        move(file.id(), to, change.startsOn(), change.fields(), change.by());
        done(change, change.startsOn(), before, List.of(), null);
    }

    /**
     * The access ends with the employment, on an earlier day where a file has said so. A successor who left meanwhile takes
     * nothing over: then it is the manager and, where that one is gone too, nobody, which HR reads.
     */
    private void leaveNow(EmployeeFile file, HandChange change) {
        var person = file.id();
        var before = employment.before(person);
        var lastDay = file.leftOn() == null ? change.startsOn().minusDays(1) : file.leftOn();
        var successor = Optional.ofNullable(change.successor())
                .filter(staff::isPresent)
                .or(() -> staff.managerOf(person))
                .orElse(null);
        var handedOver = handingOver.to(successor, person, change.by());
        var isAlone = successor == null && !handedOver.isEmpty();
        employment.leave(person, lastDay, change.by());
        events.publishEvent(new PersonLeft(person, successor, change.by(), clock.instant()));
        done(change, lastDay.plusDays(1), before, handedOver, isAlone ? "alone" : null);
    }

    /** Somebody leaves: today and on earlier days at once, else after the last day. Returns whether it waits. */
    boolean leave(EmployeeFile file, LocalDate lastDay, @Nullable PersonId successor, PersonId by) {
        var waits = lastDay.isAfter(today());
        var waiting = changes.waiting(file.id(), Kind.LEFT, null);
        var startsOn = lastDay.plusDays(1);
        if (waits
                && waiting.filter(one -> one.startsOn().equals(startsOn) && Objects.equals(successor, one.successor()))
                        .isPresent()) return true;
        if (waits) waiting.ifPresent(one -> changes.takenBack(one.id(), clock.instant()));
        else changes.takeBackAllWaiting(file.id(), clock.instant());
        var change =
                HandChange.planned(file.id(), Kind.LEFT, startsOn, List.of(), null, successor, by, clock.instant());
        changes.save(change);
        if (waits) events.publishEvent(new ChangePlanned(file.id(), by, clock.instant(), startsOn, List.of("leftOn")));
        else carryOut(change);
        return waits;
    }

    /** Somebody who left is back: the same person, with all that they were. */
    void comeBack(EmployeeFile file, Placement to, LocalDate firstDay, PersonId by) {
        changes.takeBackAllWaiting(file.id(), clock.instant());
        var before = employment.before(file.id());
        var version = employment.comeBack(file.id(), to, firstDay).version();
        changes.save(HandChange.done(
                file.id(),
                Kind.RETURNED,
                firstDay,
                List.of("jobTitle", "department", "manager"),
                to,
                by,
                clock.instant(),
                before,
                version));
        events.publishEvent(new PersonReturned(file.id(), by, clock.instant()));
    }
}
