package app.trellis.notifications;

import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many notices somebody has not read, for the frame of every page. */
@Component
public class UnreadNotices {

    /** Nobody counts further. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnreadNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those about the page that is opened now are read by that. One statement, since every page asks, and in the order of
     * an index, so that it stops at the hundredth.
     *
     * @param path of the page, inside Trellis and without a query
     * @return at most 100
     */
    public int countAfterOpening(PersonId reader, String path) {
        return jdbc.sql("""
                WITH opened AS (
                  UPDATE notice SET read_at = :now WHERE person_id = :reader AND href = :path AND read_at IS NULL RETURNING id)
                SELECT count(*) FROM (
                  SELECT FROM notice WHERE person_id = :reader AND read_at IS NULL AND id <> ALL (ARRAY(SELECT id FROM opened))
                  ORDER BY happened_at DESC, id DESC LIMIT %d) unread
                """.formatted(MOST))
                .param("now", Timestamp.from(clock.instant()))
                .param("reader", reader.value())
                .param("path", path)
                .query(Integer.class)
                .single();
    }
}
