package app.trellis.hiring;

import app.trellis.forms.SentOnce;
import app.trellis.openings.OpeningId;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Seen by all who see the application; load that first, and for a change by {@link JobApplications#visibleForChange}. */
interface Interviews extends JpaRepository<Interview, InterviewId>, SentOnce<Interview, InterviewId> {

    Optional<Interview> findByIdAndApplicationId(InterviewId id, ApplicationId application);

    @Query("select i from Interview i where i.applicationId = :application order by i.details.startsAt, i.id")
    List<Interview> of(ApplicationId application);

    /** Those who are there: the applicant, and the hiring manager or, where there is none, who planned the interview. */
    String ATTENDED = """
            select new app.trellis.hiring.Talk(i, o.details.title)
            from Interview i join JobApplication a on a.id = i.applicationId join Opening o on o.id = a.openingId
            where (a.applicantId = :person or o.details.hiringManager = :person
              or o.details.hiringManager is null and i.plannedBy = :person)
            """;

    @Query(ATTENDED + " and i.id = :id")
    Optional<Talk> attendedBy(PersonId person, InterviewId id);

    /** Those that are not cancelled and end after the moment. */
    @Query(ATTENDED + " and i.cancelledAt is null and i.details.endsAt > :after order by i.details.startsAt, i.id")
    List<Talk> attendedBy(PersonId person, Instant after);

    String ATTENDEES = """
            select new app.trellis.hiring.Attendees(i.id, a.applicantId, o.details.hiringManager, i.plannedBy)
            from Interview i join JobApplication a on a.id = i.applicationId join Opening o on o.id = a.openingId
            """;

    @Query(ATTENDEES + "where i.id = :id")
    Optional<Attendees> attendees(InterviewId id);

    /** Of those for an opening that are not cancelled and end after the moment. */
    @Query(ATTENDEES + "where o.id = :opening and i.cancelledAt is null and i.details.endsAt > :after")
    List<Attendees> attendees(OpeningId opening, Instant after);

    boolean existsByApplicationIdAndPlannedAt(ApplicationId application, Instant plannedAt);

    /** Those that have not begun. */
    @Query("""
            select i from Interview i
            where i.applicationId in :applications and i.details.startsAt > :now and i.cancelledAt is null""")
    List<Interview> toCome(Collection<ApplicationId> applications, Instant now);
}
