package app.trellis.appreciation;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.Conditions;
import app.trellis.lists.Elsewhere;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.SearchResult;
import app.trellis.lists.WordSearch;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds thanks for the wall. */
@Component
@Transactional(readOnly = true)
class Wall {

    static final String ROWS = """
            SELECT a.id, p.name AS author, a.text, o.name AS value, s.label AS skill, a.reach, a.given_at,
              a.hidden_at IS NOT NULL AS hidden,
              ARRAY(SELECT w.name FROM appreciation_receiver v JOIN person w ON w.id = v.person_id
                WHERE v.appreciation_id = a.id ORDER BY w.name, w.id) AS receivers,
              ARRAY(SELECT DISTINCT r.kind FROM appreciation_reaction r WHERE r.appreciation_id = a.id ORDER BY r.kind) AS reactions
            FROM %s JOIN person p ON p.id = a.author_id
            LEFT JOIN company_value o ON o.id = a.value_id LEFT JOIN skill s ON s.id = a.skill_id""";

    /** By their words, those of the skill, and the names of who thanks and who is thanked. */
    private static final WordSearch WORDS = new WordSearch(
            "a.search",
            "",
            List.of(
                    Vocabulary.elsewhere("a.skill_id = ANY (ARRAY(SELECT s.id FROM skill s WHERE %s))"),
                    new Elsewhere("a.author_id = ANY (ARRAY(SELECT p.id FROM person p WHERE %s))", "p.search", "A", ""),
                    new Elsewhere("""
                            a.id = ANY (ARRAY(SELECT v.appreciation_id FROM appreciation_receiver v
                              JOIN person p ON p.id = v.person_id WHERE %s))""", "p.search", "A", "")),
            "plain(a.text)");

    private final ListReader lists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Wall(ListReader lists, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SearchResult<AppreciationRow> find(WallFilter filter, Pageable page, CurrentPerson me) {
        return lists.search(
                filter.query(),
                WORDS,
                (words, relevance) -> new ListStatement(
                        "appreciation a", filter.on(seenBy(me, words)), relevance, filter.sort().sql, ROWS),
                page,
                Wall::row);
    }

    private static Conditions seenBy(CurrentPerson me, Conditions conditions) {
        // Of very many, a client's contact sees the few of their own: an index gives these.
        if (me.client()) conditions.add("a.author_id = :viewer");
        return conditions
                .add(Appreciations.SEEN, "viewer", me.id().value())
                .with("hr", me.hr())
                .with("inside", !me.client());
    }

    private static final int LATEST = 5;

    /** The latest from contacts of a client to people who worked for it on that day. */
    List<AppreciationRow> ofClient(ClientAccountId account, CurrentPerson me) {
        var conditions = seenBy(me, new Conditions())
                .with("account", account.value())
                .with("zone", clock.getZone().getId())
                .add("a.hidden_at IS NULL")
                // An array, so that an index finds those of these few authors.
                .add(
                        "a.author_id = ANY (ARRAY(SELECT c.person_id FROM client_contact c WHERE c.account_id = :account))")
                .add("""
                        EXISTS (SELECT FROM appreciation_receiver v JOIN client_assignment s ON s.person_id = v.person_id
                          WHERE v.appreciation_id = a.id AND s.account_id = :account
                            AND s.started_on <= CAST(a.given_at AT TIME ZONE :zone AS date)
                            AND (s.ended_on IS NULL OR s.ended_on > CAST(a.given_at AT TIME ZONE :zone AS date)))""");
        return jdbc.sql(ROWS.formatted("appreciation a") + conditions.where() + " ORDER BY a.given_at DESC, a.id LIMIT "
                        + LATEST)
                .params(conditions.parameters())
                .query(Wall::row)
                .list();
    }

    static AppreciationRow row(ResultSet row, int number) throws SQLException {
        return new AppreciationRow(
                row.getObject("id", UUID.class),
                row.getString("author"),
                texts(row, "receivers"),
                row.getString("text"),
                row.getString("value"),
                row.getString("skill"),
                Reach.valueOf(row.getString("reach")),
                texts(row, "reactions").stream().map(Reaction::valueOf).toList(),
                row.getBoolean("hidden"),
                row.getTimestamp("given_at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The values that are offered. No number stands beside them. */
    Facet values() {
        return facet(
                "SELECT id::text AS value, name AS label, 0 AS count FROM company_value WHERE retired_at IS NULL ORDER BY name, id");
    }

    private Facet facet(String sql) {
        return new Facet(jdbc.sql(sql).query(FacetValue.class).list());
    }
}
