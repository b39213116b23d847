package app.trellis.notifications;

import app.trellis.activity.Recorded;
import app.trellis.database.KeptFresh;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Shows people what was recorded of the last weeks. Nobody is mailed about the past. */
@Component
public class Past implements KeptFresh {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration UNREAD = Duration.ofDays(3);

    private final Topics topics;
    private final Telling telling;
    private final Clock clock;

    Past(Topics topics, Telling telling, Clock clock) {
        this.topics = topics;
        this.telling = telling;
        this.clock = clock;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(Recorded past) {
        var happened = past.what();
        if (!topics.tell(happened) || happened.at().isBefore(clock.instant().minus(SHOWN))) return;
        telling.show(happened, happened.at().isBefore(clock.instant().minus(UNREAD)));
    }

    @Override
    public List<Times> times() {
        return List.of(Times.of("notice", "happened_at", "told_at"));
    }
}
