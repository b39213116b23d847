package app.trellis.notifications;

import static java.util.stream.Collectors.joining;

import app.trellis.home.HomeKind;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.text.MessageArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's notices: on their own page, and the unread ones of the last two weeks on the home page. */
@Component
@Transactional(readOnly = true)
class NoticeList implements HomeSource {

    private static final String LATEST_FIRST = "n.happened_at DESC, n.id DESC";
    private static final String ROWS =
            "SELECT n.id, n.topic, n.message, n.arguments, n.href, n.happened_at, n.read_at FROM %s";

    /** Of a topic that no feature has any more. */
    private static final String BELL = "bell";

    private final ListReader lists;
    private final Topics topics;
    private final HomeKind unread;

    NoticeList(ListReader lists, Topics topics) {
        this.lists = lists;
        this.topics = topics;
        this.unread = unread(topics);
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
    public List<HomeKind> kindsFor(CurrentPerson me) {
        return List.of(unread);
    }

    private static HomeKind unread(Topics topics) {
        var icons = topics.all().stream()
                .map(topic -> "WHEN '%s' THEN '%s'".formatted(topic.name(), topic.icon()))
                .collect(joining(" "));
        return new HomeKind(Part.NEW, """
                SELECT CASE n.topic %s ELSE '%s' END AS icon, n.message, n.arguments, n.happened_at AS at, n.href
                FROM notice n
                WHERE n.person_id = :me AND n.read_at IS NULL AND n.happened_at > CAST(:now AS timestamptz) - interval '14 days'
                ORDER BY n.happened_at DESC, n.id DESC LIMIT :enough""".formatted(icons, BELL));
    }

    private NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                topics.named(row.getString("topic")).map(Topic::icon).orElse(BELL),
                row.getString("message"),
                MessageArguments.of(row),
                row.getString("href"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("read_at") == null);
    }
}
