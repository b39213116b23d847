package app.trellis.hiring;

import app.trellis.hiring.ApplicationActivity.ApplicationMoved;
import app.trellis.hiring.ApplicationActivity.ApplicationReceived;
import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the hiring team of new applications, and applicants of what becomes of theirs. */
@Component
@Transactional(readOnly = true)
class HiringNotices implements Notices<ApplicationActivity> {

    private static final Topic RECEIVED =
            new Topic("applications", "briefcase", Pace.USUAL, Delivery.DAILY, person -> !person.client());
    private static final Topic MINE =
            new Topic("my-applications", "briefcase", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());

    private record About(
            String title,
            String applicant,
            @Nullable PersonId hiringManagerId,
            @Nullable PersonId publishedBy) {}

    private final JobApplications applications;
    private final Interviews interviews;
    private final JdbcClient jdbc;

    HiringNotices(JobApplications applications, Interviews interviews, JdbcClient jdbc) {
        this.applications = applications;
        this.interviews = interviews;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "job_application";
    }

    @Override
    public List<Topic> topics() {
        return List.of(RECEIVED, MINE);
    }

    @Override
    public Set<Class<? extends ApplicationActivity>> of() {
        return Set.of(ApplicationReceived.class, ApplicationMoved.class);
    }

    @Override
    public Stream<Notice> from(ApplicationActivity happened) {
        return about(happened.application()).stream().flatMap(about -> from(happened, about));
    }

    private Stream<Notice> from(ApplicationActivity happened, About about) {
        var href = "/applications/" + happened.application();
        if (happened instanceof ApplicationMoved moved && isToldByItsInterview(moved)) return Stream.empty();
        if (happened instanceof ApplicationMoved moved)
            return Stream.of(new Notice(
                    moved.applicant(), MINE, "hiring.notice.moved." + moved.stage(), List.of(about.title()), href));
        return Stream.of(about.hiringManagerId(), about.publishedBy())
                .filter(Objects::nonNull)
                .distinct()
                .map(to -> new Notice(
                        to, RECEIVED, "hiring.notice.received", List.of(about.applicant(), about.title()), href));
    }

    /** The interview that moved it says more. */
    private boolean isToldByItsInterview(ApplicationMoved moved) {
        return moved.stage() == Stage.INTERVIEW
                && interviews.existsByApplicationIdAndPlannedAt(moved.application(), moved.at());
    }

    /** Empty where it was deleted since, as by the undo of an import. */
    private Optional<About> about(ApplicationId application) {
        return jdbc.sql("""
                        SELECT o.title, p.name AS applicant, o.hiring_manager_id, o.published_by
                        FROM job_application a JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = a.applicant_id
                        WHERE a.id = ?
                        """)
                .param(application.value())
                .query(new RecordRows<>(About.class))
                .optional();
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return applications.visibleTo(reader, new ApplicationId(record)).isPresent();
    }
}
