package app.trellis.lessons;

import app.trellis.lessons.GuidanceActivity.GuidanceAnswered;
import app.trellis.lessons.GuidanceActivity.GuidanceAsked;
import app.trellis.lessons.GuidanceActivity.GuidanceCancelled;
import app.trellis.lessons.GuidanceActivity.GuidanceDeclined;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody that they were asked for guidance, and the owner that there is a reply: the same sentence whatever it is,
 * since an administrator sees the mails that were not sent yet.
 */
@Component
@Transactional(readOnly = true)
class GuidanceNotices implements Notices<GuidanceActivity> {

    private static final Topic ASKED = new Topic("guidance", "leaf", Pace.USUAL, Delivery.AT_ONCE, person -> true);
    private static final Topic REPLIES =
            new Topic("guidance-replies", "leaf", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private final GuidanceRequests requests;
    private final Lessons lessons;
    private final Staff staff;
    private final Clock clock;

    GuidanceNotices(GuidanceRequests requests, Lessons lessons, Staff staff, Clock clock) {
        this.requests = requests;
        this.lessons = lessons;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "guidance";
    }

    @Override
    public List<Topic> topics() {
        return List.of(ASKED, REPLIES);
    }

    @Override
    public Set<Class<? extends GuidanceActivity>> of() {
        return Set.of(GuidanceAsked.class, GuidanceAnswered.class, GuidanceDeclined.class, GuidanceCancelled.class);
    }

    /** Who declined, or is no longer asked, does not see the lesson any more. */
    @Override
    public boolean takesBack(GuidanceActivity happened) {
        return happened instanceof GuidanceDeclined || happened instanceof GuidanceCancelled;
    }

    @Override
    public Stream<Notice> from(GuidanceActivity happened) {
        if (happened instanceof GuidanceCancelled) return Stream.empty();
        return requests.findById(happened.guidance()).stream()
                .flatMap(request -> lessons.findById(request.lesson()).stream()
                        .map(lesson -> happened instanceof GuidanceAsked
                                ? notice(request.guide(), ASKED, "asked", lesson.owner(), lesson)
                                : notice(lesson.owner(), REPLIES, "replied", request.guide(), lesson)));
    }

    private Notice notice(PersonId to, Topic topic, String message, PersonId other, Lesson lesson) {
        var name = staff.card(other).map(PersonCard::name).orElse("");
        return new Notice(to, topic, "lessons.notice." + message, List.of(name), "/lessons/" + lesson.id());
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return requests.isSeenBy(reader, record, clock.instant())
                || requests.findById(record)
                        .flatMap(request -> lessons.ownedBy(reader, request.lesson()))
                        .isPresent();
    }
}
