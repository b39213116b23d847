package app.trellis.training;

import app.trellis.forms.NotFound;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps seats for people who are invited to a session, until they answer. A kept seat is taken as any other; who enrols gets
 * it, and when its time has passed it is free again for whoever comes next.
 */
@Component
@Transactional
public class SeatKeeping {

    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final KeptSeats kept;
    private final Clock clock;

    SeatKeeping(TrainingSessions sessions, Enrolments enrolments, Enrolling enrolling, KeptSeats kept, Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Keeps a free seat. Empty where there is none, where others wait for one, where the session takes nobody any more, and
     * for a person who has a seat in a session of the program that is to come.
     *
     * @return until when it is kept: {@code until}, or the deadline of the session where that is earlier
     */
    public Optional<Instant> keep(SessionId id, PersonId person, Instant until) {
        var session = sessions.locked(id).orElseThrow(NotFound::new);
        var now = clock.instant();
        enrolling.freeLapsed(session, now);
        var keptAlready = kept.keptUntil(id, person, now);
        if (keptAlready.isPresent()) return keptAlready;
        if (!session.isOpen(now) || enrolments.hasSeatToCome(person, session.programId(), now)) return Optional.empty();
        if (!enrolling.hasSeatForNewcomer(session)) return Optional.empty();
        session.takeSeat();
        var end = until.isBefore(session.details().deadline())
                ? until
                : session.details().deadline();
        kept.keep(id, person, end);
        return Optional.of(end);
    }

    /** The seat that is kept for somebody who does not want it is free; without one, nothing happens. */
    public void giveUp(SessionId id, PersonId person) {
        sessions.locked(id).filter(session -> kept.end(id, person)).ifPresent(session -> enrolling.free(1, session));
    }

    /** Frees all seats whose time has passed, so that those who wait learn of it although nobody comes. */
    void freeLapsed() {
        var now = clock.instant();
        for (var session : kept.lapsedIn(now))
            sessions.locked(session).ifPresent(locked -> enrolling.freeLapsed(locked, now));
    }
}
