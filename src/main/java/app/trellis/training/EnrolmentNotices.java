package app.trellis.training;

import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.training.EnrolmentActivity.MovedUpFromWaitingList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody on the waiting list that they have a seat now. */
@Component
@Transactional(readOnly = true)
class EnrolmentNotices implements Notices<EnrolmentActivity> {

    private final TrainingPrograms programs;
    private final Enrolments enrolments;

    EnrolmentNotices(TrainingPrograms programs, Enrolments enrolments) {
        this.programs = programs;
        this.enrolments = enrolments;
    }

    @Override
    public String kind() {
        return "enrolment";
    }

    @Override
    public List<Topic> topics() {
        return List.of(SessionNotices.SESSIONS);
    }

    @Override
    public Set<Class<? extends EnrolmentActivity>> of() {
        return Set.of(MovedUpFromWaitingList.class);
    }

    @Override
    public Stream<Notice> from(EnrolmentActivity happened) {
        return programs.findById(happened.program()).stream()
                .map(program -> new Notice(
                        happened.person(),
                        SessionNotices.SESSIONS,
                        "training.notice.seat",
                        List.of(program.details().title()),
                        "/training/" + program.id()));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return enrolments
                .findById(new EnrolmentId(record))
                .filter(enrolment -> enrolment.isFrom(reader) && enrolment.hasSeat())
                .isPresent();
    }
}
