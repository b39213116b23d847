package app.trellis.lessons;

import app.trellis.lessons.LibraryActivity.SharedLessonHidden;
import app.trellis.lessons.LibraryActivity.TrainingSuggested;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import app.trellis.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells HR which lesson might be worth a training, and the owner of a lesson that HR has hidden it. */
@Component
@Transactional(readOnly = true)
class LibraryNotices implements Notices<LibraryActivity> {

    private static final Topic SUGGESTED =
            new Topic("training-suggestions", "school", Pace.USUAL, Delivery.DAILY, CurrentPerson::hr);
    private static final Topic MINE =
            new Topic("shared-lessons", "leaf", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());

    private static final int LONGEST = 100;

    private final SharedLessons shared;
    private final Access access;

    LibraryNotices(SharedLessons shared, Access access) {
        this.shared = shared;
        this.access = access;
    }

    @Override
    public String kind() {
        return "shared_lesson";
    }

    @Override
    public List<Topic> topics() {
        return List.of(SUGGESTED, MINE);
    }

    @Override
    public Set<Class<? extends LibraryActivity>> of() {
        return Set.of(TrainingSuggested.class, SharedLessonHidden.class);
    }

    @Override
    public Stream<Notice> from(LibraryActivity happened) {
        return shared.findById(happened.lesson()).stream().flatMap(lesson -> from(happened, lesson));
    }

    private Stream<Notice> from(LibraryActivity happened, SharedLesson lesson) {
        if (happened instanceof TrainingSuggested)
            return access.holders(Role.HR).stream().map(one -> notice(one, SUGGESTED, "suggested", lesson));
        return Optional.ofNullable(lesson.owner()).stream().map(owner -> notice(owner, MINE, "hidden", lesson));
    }

    private static Notice notice(PersonId to, Topic topic, String message, SharedLesson lesson) {
        var action = Text.shortened(lesson.words().action(), LONGEST);
        return new Notice(
                to, topic, "lessons.library.notice." + message, List.of(action), "/lessons/library/" + lesson.id());
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return shared.visibleTo(reader, new SharedLessonId(record)).isPresent();
    }
}
