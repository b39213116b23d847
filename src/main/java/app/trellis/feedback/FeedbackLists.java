package app.trellis.feedback;

import static java.util.stream.Collectors.toMap;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.Conditions;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.RecordRows;
import app.trellis.lists.SearchWords;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place that reads many pieces of feedback: each statement goes through the {@link VisibilityRule}. */
@Component
@Transactional(readOnly = true)
class FeedbackLists {

    static final String ROWS = """
            SELECT f.id, a.name AS author, r.name AS recipient, f.kind, f.visibility, f.status,
              left(f.situation, 201) AS excerpt, coalesce(f.sent_at, f.written_at) AS at, f.acknowledged_at,
              (SELECT count(*) FROM feedback_reply y WHERE y.feedback_id = f.id) AS replies,
              coalesce(f.status = 'SENT' AND f.held_until > :now, false) AS held
            FROM %s JOIN person a ON a.id = f.author_id JOIN person r ON r.id = f.recipient_id""";

    static final RowMapper<FeedbackRow> ROW = new RecordRows<>(FeedbackRow.class);

    /** Whose name or job title holds a word. An array, so that an index finds their feedback. */
    private static final String NAMED =
            " = ANY (ARRAY(SELECT id FROM person WHERE search @@ (SELECT search_query(:word, 'AB'))))";

    /** A word in the text, or in the name of one of the two. */
    private static final String HELD =
            WordSearch.holds("f.search") + " OR f.recipient_id" + NAMED + " OR f.author_id" + NAMED;

    /** The last feedback of person {@code p} that the viewer may see as a manager. */
    static final String LAST_OF_REPORT = """
            SELECT f.sent_at AS at FROM feedback f
            WHERE f.recipient_id = p.id AND f.status = 'SENT' AND f.visibility <> 'MANAGER_ONLY' AND\s""" + VisibilityRule.SQL + " ORDER BY f.sent_at DESC LIMIT 1";

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    FeedbackLists(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<FeedbackRow> page(FeedbackFilter filter, CurrentPerson me, Pageable page) {
        var conditions = visible(me).add(filter.box().sql);
        if (filter.account() != null)
            conditions.with("account", filter.account().value());
        conditions
                .among("f.recipient_id", ids(filter.persons()))
                .among("f.author_id", ids(filter.authors()))
                .among("f.kind", filter.kinds())
                .each(filter.query().words(), HELD);
        named(conditions, "f.recipient_id", "about", filter.about());
        named(conditions, "f.author_id", "by", filter.by());
        var moment = filter.box().moment();
        if (filter.within() != null)
            conditions.add(
                    moment + " >= :since",
                    "since",
                    Timestamp.from(filter.within().since(clock)));
        return lists.page(
                new ListStatement("feedback f", conditions, filter.sort().by(moment), ROWS), page, ROW);
    }

    /** The names of these people by id, where the viewer reads feedback from or about them: an address can hold any id. */
    Map<String, String> names(List<PersonId> people, CurrentPerson viewer) {
        if (people.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        SELECT p.id, p.name, p.job_title FROM person p WHERE p.id IN (:people) AND EXISTS (
                          SELECT FROM feedback f WHERE (f.recipient_id = p.id OR f.author_id = p.id) AND\s""" + VisibilityRule.SQL + ")")
                .param("people", ids(people))
                .param("viewer", viewer.id().value())
                .param("hr", viewer.hr())
                .param("now", now())
                .query(PersonCard.class)
                .list()
                .stream()
                .collect(toMap(person -> person.id().toString(), PersonCard::name));
    }

    private static void named(Conditions conditions, String column, String parameter, @Nullable String name) {
        if (name != null) conditions.each(parameter, SearchWords.of(name), column + NAMED);
    }

    private Conditions visible(CurrentPerson me) {
        return new Conditions()
                .with("viewer", me.id().value())
                .with("hr", me.hr())
                .with("now", now())
                .add(VisibilityRule.SQL);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static List<UUID> ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private record LastFeedback(PersonId recipientId, Instant at) {}

    /** When each direct report who has had feedback last got some that this manager may see. */
    Map<PersonId, Instant> lastOfReports(CurrentPerson manager) {
        return jdbc
                .sql("""
                        SELECT p.id AS recipient_id, last.at FROM person p
                        CROSS JOIN LATERAL (%s) last WHERE p.manager_id = :viewer
                        """.formatted(LAST_OF_REPORT))
                .param("viewer", manager.id().value())
                .param("hr", manager.hr())
                .param("now", now())
                .query(LastFeedback.class)
                .list()
                .stream()
                .collect(toMap(LastFeedback::recipientId, LastFeedback::at));
    }

    /** How much was shared with a client about each of its people, by month, as this viewer may see it. */
    List<MonthCount> months(ClientAccountId account, CurrentPerson viewer, Instant since) {
        return jdbc.sql("""
                        SELECT f.recipient_id, p.name, date_trunc('month', f.sent_at AT TIME ZONE :zone)::date AS month,
                          count(*) AS count
                        FROM feedback f JOIN person p ON p.id = f.recipient_id
                        WHERE f.account_id = :account AND f.status = 'SENT' AND f.sent_at >= :since AND\s""" + VisibilityRule.SQL + " GROUP BY 1, 2, 3 ORDER BY p.name, 1, 3")
                .param("account", account.value())
                .param("zone", clock.getZone().getId())
                .param("since", Timestamp.from(since))
                .param("viewer", viewer.id().value())
                .param("hr", viewer.hr())
                .param("now", now())
                .query(MonthCount.class)
                .list();
    }
}
