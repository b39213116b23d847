package app.trellis.training;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TrainingSessions extends JpaRepository<TrainingSession, SessionId>, SentOnce<TrainingSession, SessionId> {

    /** Visible to everybody who sees its program. */
    String VISIBLE = """
            select s from TrainingSession s join TrainingProgram p on p.id = s.programId
            where s.id = :id and s.programId = :program and (:#{#me.hr} = true or p.status <> DRAFT)
            """;

    @Query(VISIBLE)
    Optional<TrainingSession> visibleTo(CurrentPerson me, ProgramId program, SessionId id);

    /** The same for a change, locked first, so that its seats are those that are taken now. */
    default Optional<TrainingSession> visibleForChange(CurrentPerson me, ProgramId program, SessionId id) {
        return locked(id).flatMap(session -> visibleTo(me, program, id));
    }

    /** For any change, before anything else reads it: the next one waits until this transaction ends, and then sees what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from TrainingSession s where s.id = :id")
    Optional<TrainingSession> locked(SessionId id);

    /** All of a program, in the order in which {@link KeptSeats#lapsedIn} has them locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from TrainingSession s where s.programId = :program order by s.id")
    List<TrainingSession> allLocked(ProgramId program);

    @Query("""
            select s from TrainingSession s
            where s.programId = :program and s.details.endsAt > :from order by s.details.startsAt""")
    List<TrainingSession> of(ProgramId program, Instant from);

    void deleteByProgramId(ProgramId program);

    boolean existsByProgramId(ProgramId program);

    @Query("select distinct s.programId from TrainingSession s where s.programId in :programs")
    Set<ProgramId> programsWithDates(Collection<ProgramId> programs);
}
