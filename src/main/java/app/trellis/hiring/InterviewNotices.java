package app.trellis.hiring;

import app.trellis.hiring.InterviewActivity.InterviewCancelled;
import app.trellis.hiring.InterviewActivity.InterviewPlanned;
import app.trellis.hiring.InterviewActivity.InterviewRevised;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who are at an interview when it is, and that it is moved or cancelled. Their calendars get mails of their own,
 * so that these notices are not mailed unless somebody wants that.
 */
@Component
@Transactional(readOnly = true)
class InterviewNotices implements Notices<InterviewActivity> {

    private static final Topic INTERVIEWS =
            new Topic("interviews", "calendar", Pace.URGENT, Delivery.PORTAL, person -> !person.client());

    private final Interviews interviews;
    private final Staff staff;

    InterviewNotices(Interviews interviews, Staff staff) {
        this.interviews = interviews;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "interview";
    }

    @Override
    public List<Topic> topics() {
        return List.of(INTERVIEWS);
    }

    @Override
    public Set<Class<? extends InterviewActivity>> of() {
        return Set.of(InterviewPlanned.class, InterviewRevised.class, InterviewCancelled.class);
    }

    @Override
    public Stream<Notice> from(InterviewActivity happened) {
        if (happened instanceof InterviewRevised revised && !revised.moved()) return Stream.empty();
        return interviews.attendees(happened.interview()).stream()
                .flatMap(Attendees::people)
                .distinct()
                .filter(staff::isPresent)
                .flatMap(person -> interviews.attendedBy(person, happened.interview()).stream()
                        .map(talk -> notice(person, talk, happened)));
    }

    private static Notice notice(PersonId to, Talk talk, InterviewActivity happened) {
        return new Notice(
                to,
                INTERVIEWS,
                "hiring.notice.interview." + what(happened),
                List.of(talk.opening(), talk.interview().details().startsAt()),
                "/applications/" + happened.application());
    }

    private static String what(InterviewActivity happened) {
        if (happened instanceof InterviewPlanned) return "planned";
        return happened instanceof InterviewRevised ? "moved" : "cancelled";
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return interviews.attendedBy(reader.id(), new InterviewId(record)).isPresent();
    }
}
