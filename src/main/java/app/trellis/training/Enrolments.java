package app.trellis.training;

import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
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

    int countBySessionIdAndStatus(SessionId session, Enrolment.Status status);

    boolean existsByProgramId(ProgramId program);

    @Query(value = "select nextval('enrolment_arrival')", nativeQuery = true)
    long nextArrival();
}
