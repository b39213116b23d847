package app.trellis.training;

import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Enrolments extends JpaRepository<Enrolment, EnrolmentId> {

    /** One's own, for a change: nobody else's is found. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Enrolment> findByIdAndPersonId(EnrolmentId id, PersonId person);

    @Query("select e.sessionId from Enrolment e where e.id = :id and e.personId = :person")
    Optional<SessionId> sessionOf(EnrolmentId id, PersonId person);

    Optional<Enrolment> findBySessionIdAndPersonId(SessionId session, PersonId person);

    Optional<Enrolment> findByProgramIdAndPersonIdAndSessionIdIsNull(ProgramId program, PersonId person);

    @Query("select e from Enrolment e where e.programId = :program and e.personId = :person and e.status <> CANCELLED")
    List<Enrolment> activeOf(PersonId person, ProgramId program);

    @Query("select e from Enrolment e where e.sessionId = :session and e.status = WAITING order by e.arrival")
    List<Enrolment> waiting(SessionId session, Limit limit);

    @Query("select e from Enrolment e where e.sessionId = :session and e.status = ENROLLED")
    List<Enrolment> enrolled(SessionId session);

    @Query("select e from Enrolment e where e.sessionId = :session and e.personId in :people and e.status <> CANCELLED")
    List<Enrolment> activeOf(Collection<PersonId> people, SessionId session);

    /** The seat of a person in a session, which may have been cancelled; a place on the waiting list is none. */
    @Query("""
            select new app.trellis.training.Seat(s, p.details.title, e)
            from Enrolment e join TrainingSession s on s.id = e.sessionId join TrainingProgram p on p.id = e.programId
            where e.personId = :person and e.status = ENROLLED and s.id = :session""")
    Optional<Seat> seat(PersonId person, SessionId session);

    /** The seats of a person in sessions that take place, and end after the moment. */
    @Query("""
            select new app.trellis.training.Seat(s, p.details.title, e)
            from Enrolment e join TrainingSession s on s.id = e.sessionId join TrainingProgram p on p.id = e.programId
            where e.personId = :person and e.status = ENROLLED and s.cancelledAt is null and s.details.endsAt > :after
            order by s.details.startsAt, s.id""")
    List<Seat> seatsOf(PersonId person, Instant after);

    /** Whether the person has a seat in a session of the program that takes place and is not over. */
    @Query("""
            select count(e) > 0 from Enrolment e join TrainingSession s on s.id = e.sessionId
            where e.programId = :program and e.personId = :person and e.status = ENROLLED
              and s.cancelledAt is null and s.details.endsAt > :now""")
    boolean hasSeatToCome(PersonId person, ProgramId program, Instant now);

    int countBySessionIdAndStatus(SessionId session, Enrolment.Status status);

    boolean existsByProgramId(ProgramId program);

    @Query("""
            select count(e) > 0 from Enrolment e
            where e.programId = :program and e.personId = :person and (e.attended = true or e.completedAt is not null)""")
    boolean existsAttended(ProgramId program, PersonId person);

    @Query(value = "select nextval('enrolment_arrival')", nativeQuery = true)
    long nextArrival();
}
