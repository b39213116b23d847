package app.trellis.training;

import app.trellis.activity.Activity;
import app.trellis.forms.IllegalTransition;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.training.EnrolmentActivity.MovedUpFromWaitingList;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens between a session and those who want a seat. Each action locks the session first, so that people come one
 * after the other, on all copies of Trellis together.
 */
@Component
@Transactional
class Enrolling {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final KeptSeats kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolling(
            TrainingPrograms programs,
            TrainingSessions sessions,
            Enrolments enrolments,
            KeptSeats kept,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** A seat, or a place on the waiting list. Asked a second time, it answers with what there is. */
    Enrolment enrol(CurrentPerson me, ProgramId programId, SessionId id) {
        var session = sessions.locked(id)
                .filter(found -> found.programId().equals(programId))
                .orElseThrow(NotFound::new);
        // Read after the lock, so that it is not unpublished meanwhile.
        var program = programs.visibleTo(me, programId).orElseThrow(NotFound::new);
        var now = clock.instant();
        var earlier = enrolments.findBySessionIdAndPersonId(id, me.id());
        if (earlier.isPresent() && earlier.get().isActive()) return earlier.get();
        refuseUnlessPublished(program);
        if (session.isCancelled()) throw refused(programId, "enrol.cancelled");
        if (session.hasBegun(now))
            throw refused(programId, "enrol.begun", session.details().startsAt());
        if (!session.isOpen(now))
            throw refused(programId, "enrol.closed", session.details().deadline());
        freeLapsed(session, now);
        var enrolment = seat(session, me.id(), now);
        events.publishEvent(enrolment.enrolled());
        return enrolment;
    }

    /** Gives a newcomer the seat that is kept for them, a free one, or a place on the waiting list; the caller has locked the session, and publishes it. */
    Enrolment seat(TrainingSession session, PersonId person, Instant at) {
        var isKept = kept.end(session.id(), person);
        var status = isKept ? Enrolment.Status.ENROLLED : allocation(session).forArrival();
        if (status == Enrolment.Status.ENROLLED && !isKept) session.takeSeat();
        var arrival = enrolments.nextArrival();
        var earlier = enrolments.findBySessionIdAndPersonId(session.id(), person);
        if (earlier.isEmpty())
            return enrolments.save(new Enrolment(session.programId(), session.id(), person, status, arrival, at));
        Activity.unpublished(earlier.get().reEnrol(status, arrival, at));
        return earlier.get();
    }

    /** A self-paced program is begun at once. */
    Enrolment begin(CurrentPerson me, ProgramId id) {
        // Locked, so that of two clicks the second finds what the first made.
        var program = programs.visibleForChange(me, id).orElseThrow(NotFound::new);
        var earlier = enrolments.findByProgramIdAndPersonIdAndSessionIdIsNull(id, me.id());
        if (earlier.isPresent() && earlier.get().isActive()) return earlier.get();
        if (!program.isSelfPaced()) throw new IllegalTransition("one with sessions", "begin");
        refuseUnlessPublished(program);
        var now = clock.instant();
        var arrival = enrolments.nextArrival();
        if (earlier.isEmpty()) {
            var begun = new Enrolment(id, null, me.id(), Enrolment.Status.ENROLLED, arrival, now);
            events.publishEvent(enrolments.save(begun).enrolled());
            return begun;
        }
        events.publishEvent(earlier.get().reEnrol(Enrolment.Status.ENROLLED, arrival, now));
        return earlier.get();
    }

    private static void refuseUnlessPublished(TrainingProgram program) {
        if (!program.isPublished()) throw refused(program.id(), "enrol." + program.status());
    }

    private static Refused refused(ProgramId program, String reason, Object... arguments) {
        return new Refused("/training/" + program, "training.refused." + reason, arguments);
    }

    void complete(CurrentPerson me, EnrolmentId id) {
        var mine = enrolments.findByIdAndPersonId(id, me.id()).orElseThrow(NotFound::new);
        if (!mine.isActive()) throw refused(mine.programId(), "complete.left");
        mine.complete(clock.instant()).ifPresent(events::publishEvent);
    }

    void takeBackCompletion(CurrentPerson me, EnrolmentId id) {
        var mine = enrolments.findByIdAndPersonId(id, me.id()).orElseThrow(NotFound::new);
        mine.takeBackCompletion(clock.instant()).ifPresent(events::publishEvent);
    }

    /** Gives the seat or the place back; the first of those who wait moves up. Asked twice, it is done once. */
    Left cancel(CurrentPerson me, EnrolmentId id) {
        var session = enrolments.sessionOf(id, me.id()).flatMap(sessions::locked);
        // Read after the lock, so that a place that has meanwhile become a seat is given back as one.
        var mine = enrolments.findByIdAndPersonId(id, me.id()).orElseThrow(NotFound::new);
        if (!mine.isActive()) return new Left(mine.programId(), Left.What.NOTHING);
        var now = clock.instant();
        if (!mine.canBeCancelled()) throw refused(mine.programId(), "leave.completed");
        session.ifPresent(one -> refuseUnlessOpen(one, now));
        var cancelled = mine.cancel(me.id(), now);
        events.publishEvent(cancelled);
        session.ifPresent(one -> {
            if (cancelled.left() == Left.What.SEAT) one.freeSeat();
            promoteFromWaitingList(one, now).forEach(events::publishEvent);
        });
        return new Left(mine.programId(), cancelled.left());
    }

    private static void refuseUnlessOpen(TrainingSession session, Instant now) {
        if (session.isCancelled()) throw refused(session.programId(), "leave.cancelled");
        if (!session.isOpen(now))
            throw refused(session.programId(), "leave.closed", session.details().deadline());
    }

    /**
     * Gives free seats to those who have waited longest, until it begins: nobody learns too late that they should be
     * there. The caller has locked the session, and publishes who moved up.
     */
    @CheckReturnValue
    List<MovedUpFromWaitingList> promoteFromWaitingList(TrainingSession session, Instant now) {
        var moving = session.hasBegun(now) ? 0 : allocation(session).movingUp();
        if (moving == 0) return List.of();
        var moved = new ArrayList<MovedUpFromWaitingList>();
        for (var next : enrolments.waiting(session.id(), Limit.of(moving))) {
            session.takeSeat();
            moved.add(next.promoteFromWaitingList(now));
        }
        return moved;
    }

    /**
     * Saves who of those on the page was there. HR ticks nobody's own. Where somebody else has meanwhile said otherwise,
     * nothing is saved and the answer is false.
     */
    boolean recordAttendance(CurrentPerson by, SessionId id, AttendanceForm ticks) {
        var session = sessions.locked(id).orElseThrow(NotFound::new);
        if (!session.takesAttendance(clock.instant()))
            throw new Refused(
                    session.address(),
                    "training.refused.attendance." + (session.isCancelled() ? "cancelled" : "early"),
                    session.details().startsAt());
        var changed = enrolments.enrolled(id).stream()
                .filter(enrolment -> !enrolment.isFrom(by) && ticks.changes(enrolment))
                .toList();
        if (changed.stream().anyMatch(ticks::collidesWith)) return false;
        var now = clock.instant();
        for (var enrolment : changed)
            events.publishEvent(enrolment.attend(ticks.isThere(enrolment.id().value()), by.id(), now));
        return true;
    }

    /** Frees seats that were kept until now; the caller has locked the session. */
    void freeLapsed(TrainingSession session, Instant now) {
        free(kept.endLapsed(session.id(), now), session);
    }

    /** Gives up so many seats that were kept; those who wait move up. The caller has locked the session. */
    void free(int seats, TrainingSession session) {
        if (seats == 0) return;
        for (var seat = 0; seat < seats; seat++) session.freeSeat();
        if (session.isCancelled()) return;
        promoteFromWaitingList(session, clock.instant()).forEach(events::publishEvent);
    }

    /** Whether somebody who comes now would get a seat. */
    boolean hasSeatForNewcomer(TrainingSession session) {
        return allocation(session).forArrival() == Enrolment.Status.ENROLLED;
    }

    private SeatAllocation allocation(TrainingSession session) {
        return new SeatAllocation(
                session.details().seats(),
                session.taken(),
                enrolments.countBySessionIdAndStatus(session.id(), Enrolment.Status.WAITING));
    }
}
