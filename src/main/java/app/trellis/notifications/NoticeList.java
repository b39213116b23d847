package app.trellis.notifications;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's notices: on their own page, and the unread ones of the last two weeks on the home page. */
@Component
@Transactional(readOnly = true)
class NoticeList implements HomeSource {

    private static final Duration NEW = Duration.ofDays(14);
    private static final String LATEST_FIRST = "n.happened_at DESC, n.id DESC";
    private static final String ROWS = "SELECT n.* FROM %s";

    private final ListReader lists;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeList(ListReader lists, Topics topics, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.topics = topics;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<NoticeRow> page(PersonId reader, boolean unreadAlone, Pageable page) {
        var conditions = new Conditions().add("n.person_id = :reader", "reader", reader.value());
        if (unreadAlone) conditions.add("n.read_at IS NULL");
        var known = lists.countAlong(LATEST_FIRST, "notice n", conditions);
        return lists.page(
                new ListStatement("notice n", conditions, "0", LATEST_FIRST, ROWS, known),
                page,
                (row, number) -> row(row));
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        return jdbc.sql("""
                        SELECT n.* FROM notice n WHERE n.person_id = :me AND n.read_at IS NULL AND n.happened_at > :since
                        ORDER BY n.happened_at DESC, n.id DESC LIMIT :enough
                        """)
                .param("me", me.id().value())
                .param("since", Timestamp.from(clock.instant().minus(NEW)))
                .param("enough", ENOUGH)
                .query((row, number) -> line(row(row)))
                .list();
    }

    private static HomeLine line(NoticeRow notice) {
        return new HomeLine(Part.NEW, notice.icon(), notice.at(), notice.message(), notice.arguments(), notice.href());
    }

    private NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                topics.named(row.getString("topic")).map(Topic::icon).orElse("bell"),
                row.getString("message"),
                Arguments.of(row),
                row.getString("href"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("read_at") == null);
    }
}
