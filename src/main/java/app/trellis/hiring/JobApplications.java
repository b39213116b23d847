package app.trellis.hiring;

import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface JobApplications extends JpaRepository<JobApplication, ApplicationId> {

    /** Seen by the applicant, by HR and by the hiring manager of the opening. */
    String VISIBLE = """
             where a.id = :id and (:#{#me.hr} = true or a.applicantId = :#{#me.id}
              or a.openingId in (select o.id from Opening o where o.details.hiringManager = :#{#me.id}))
            """;

    @Query("select a from JobApplication a left join fetch a.steps" + VISIBLE)
    Optional<JobApplication> visibleTo(CurrentPerson me, ApplicationId id);

    /** The same for a change: others who want to change it wait until this transaction ends, and then see what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from JobApplication a" + VISIBLE)
    Optional<JobApplication> visibleForChange(CurrentPerson me, ApplicationId id);

    @Query("select a.openingId from JobApplication a" + VISIBLE)
    Optional<OpeningId> openingVisibleTo(CurrentPerson me, ApplicationId id);

    Optional<JobApplication> findByOpeningIdAndApplicantId(OpeningId opening, PersonId applicant);

    /** Those for an opening that still wait for a decision, but for my own, which others decide. */
    String UNDECIDED =
            " from JobApplication a where a.openingId = :opening and a.applicantId <> :me and a.stage in :open";

    @Query("select a" + UNDECIDED + " order by a.appliedAt, a.id")
    List<JobApplication> undecided(OpeningId opening, PersonId me, Set<Stage> open);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a" + UNDECIDED + " order by a.id")
    List<JobApplication> undecidedForChange(OpeningId opening, PersonId me, Set<Stage> open);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from JobApplication a where a.applicantId in :applicants and a.stage in :open order by a.id")
    List<JobApplication> openOfForChange(Set<PersonId> applicants, Set<Stage> open);

    @Query("select count(a)" + UNDECIDED)
    long countUndecided(OpeningId opening, PersonId me, Set<Stage> open);

    /** The same with their steps, in one statement for all. */
    @Query("select a from JobApplication a left join fetch a.steps where a in :applications")
    List<JobApplication> withSteps(List<JobApplication> applications);

    long countByOpeningId(OpeningId opening);

    boolean existsByOpeningId(OpeningId opening);
}
