package app.trellis.notifications;

import app.trellis.activity.Activity;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the feature whom an activity concerns, and tells them. */
@Component
@Transactional
class Telling {

    private final Topics topics;
    private final Inbox inbox;

    Telling(Topics topics, Inbox inbox) {
        this.topics = topics;
        this.inbox = inbox;
    }

    void tell(Activity happened) {
        var notices = topics.of(happened);
        if (notices.takesBack(happened)) inbox.takeBack(happened.about());
        notices.endsFor(happened).ifPresent(reader -> inbox.forget(reader, happened.about()));
        notices.endsAllFor(happened).ifPresent(inbox::forgetAll);
        inbox.add(happened.getClass().getSimpleName(), happened.about(), happened.at(), told(happened));
    }

    /** In the portal alone. */
    void show(Activity past, boolean read) {
        if (topics.of(past).takesBack(past)) inbox.takeBack(past.about());
        inbox.show(past.getClass().getSimpleName(), past.about(), past.at(), told(past), read);
    }

    private List<Notice> told(Activity happened) {
        return topics.of(happened)
                .from(happened)
                .filter(notice ->
                        notice.topic().pace() == Pace.SECURITY || !notice.to().equals(happened.by()))
                .toList();
    }
}
