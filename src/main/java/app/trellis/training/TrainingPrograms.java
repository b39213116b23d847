package app.trellis.training;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TrainingPrograms extends JpaRepository<TrainingProgram, ProgramId>, SentOnce<TrainingProgram, ProgramId> {

    /** A draft is seen by HR; everything else by every employee. */
    String VISIBLE = "select p from TrainingProgram p where p.id = :id and (:#{#me.hr} = true or p.status <> DRAFT)";

    @Query(VISIBLE)
    Optional<TrainingProgram> visibleTo(CurrentPerson me, ProgramId id);

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(VISIBLE)
    Optional<TrainingProgram> visibleForChange(CurrentPerson me, ProgramId id);

    @Query("select p from TrainingProgram p where p.reference in :references")
    List<TrainingProgram> withReferences(Collection<String> references);
}
