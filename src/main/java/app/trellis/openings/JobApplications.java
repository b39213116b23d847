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
    default Optional<JobApplication> visibleTo(CurrentPerson me, ApplicationId id) {
        return visibleTo(me.id(), me.hr(), id);
    }

    @Query("""
            select a from JobApplication a left join fetch a.steps
            where a.id = :id and (:hr = true or a.applicantId = :person
              or a.openingId in (select o.id from Opening o where o.details.hiringManager = :person))
            """)
    Optional<JobApplication> visibleTo(PersonId person, boolean hr, ApplicationId id);

    Optional<JobApplication> findByOpeningIdAndApplicantId(OpeningId opening, PersonId applicant);

    boolean existsByOpeningId(OpeningId opening);

    @Query("select a.openingId from JobApplication a where a.id = :id")
    Optional<OpeningId> openingOf(ApplicationId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from JobApplication a where a.id = :id")
    Optional<JobApplication> forChange(ApplicationId id);
}
