package app.trellis.notifications;

import app.trellis.activity.Recorded;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Shows people what was recorded of the last weeks. Nobody is mailed about the past. */
@Component
public class Past {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final Duration UNREAD = Duration.ofDays(3);

    private final Topics topics;
    private final Telling telling;
    private final JdbcClient jdbc;
    private final Clock clock;

    Past(Topics topics, Telling telling, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.telling = telling;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(Recorded past) {
        var happened = past.what();
        if (!topics.tell(happened) || happened.at().isBefore(clock.instant().minus(SHOWN))) return;
        telling.show(happened, happened.at().isBefore(clock.instant().minus(UNREAD)));
    }

    /** Moves what was told before a moment on by some days, so that a demonstration does not age. */
    @Transactional
    public void moveOn(Instant before, int days) {
        jdbc.sql("""
                UPDATE notice SET happened_at = happened_at + make_interval(days => :days),
                  told_at = told_at + make_interval(days => :days) WHERE happened_at < :before
                """)
                .param("days", days)
                .param("before", Timestamp.from(before))
                .update();
    }
}
