package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface JobApplications extends JpaRepository<JobApplication, ApplicationId> {

    /** Seen by the applicant, by HR and by the hiring manager of the opening. */
    String VISIBLE = """
             where a.id = :id and (:hr = true or a.applicantId = :person
              or a.openingId in (select o.id from Opening o where o.details.hiringManager = :person))
            """;

    default Optional<JobApplication> visibleTo(CurrentPerson me, ApplicationId id) {
        return visible(me.id(), me.hr(), id);
    }

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<JobApplication> visibleForChange(CurrentPerson me, ApplicationId id) {
        return visibleLocked(me.id(), me.hr(), id);
    }

    default Optional<OpeningId> openingVisibleTo(CurrentPerson me, ApplicationId id) {
        return visibleOpening(me.id(), me.hr(), id);
    }

    @Query("select a from JobApplication a left join fetch a.steps" + VISIBLE)
    Optional<JobApplication> visible(PersonId person, boolean hr, ApplicationId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from JobApplication a" + VISIBLE)
    Optional<JobApplication> visibleLocked(PersonId person, boolean hr, ApplicationId id);

    @Query("select a.openingId from JobApplication a" + VISIBLE)
    Optional<OpeningId> visibleOpening(PersonId person, boolean hr, ApplicationId id);

    Optional<JobApplication> findByOpeningIdAndApplicantId(OpeningId opening, PersonId applicant);

    long countByOpeningId(OpeningId opening);

    boolean existsByOpeningId(OpeningId opening);
}
