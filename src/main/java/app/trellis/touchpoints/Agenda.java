package app.trellis.touchpoints;

import static java.util.stream.Collectors.joining;

import app.trellis.clients.AgendaSource;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.clients.TouchpointLevel;
import app.trellis.people.PersonId;
import app.trellis.text.MessageArguments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What both sides have to talk about. Before they meet it is read from what is open, in one statement however many features
 * tell of it; what was on it when they met is kept.
 */
@Component
@Transactional
class Agenda {

    /** More than anybody talks about in a meeting; the page says when there is more. */
    static final int MOST = 60;

    /** From where on news is new where both meet for the first time. */
    private static final Duration FIRST = Duration.ofDays(31);

    private final String statement;
    private final ClientStaffing clients;
    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(List<AgendaSource> sources, ClientStaffing clients, JdbcClient jdbc, Clock clock) {
        this.statement = statement(sources);
        this.clients = clients;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private static String statement(List<AgendaSource> sources) {
        var all = Stream.concat(Stream.of(OwnMatters.SQL), sources.stream().map(AgendaSource::sql))
                .map(sql -> "SELECT message, arguments, about, href, since, weight FROM (" + sql + ") source")
                .collect(joining(" UNION ALL "));
        return """
                SELECT matter.*, talked.at AS talked_at FROM (%s) matter
                LEFT JOIN LATERAL (SELECT max(t.starts_at) AS at FROM touchpoint_agenda a
                  JOIN touchpoint t ON t.id = a.touchpoint_id AND t.account_id = :account
                  WHERE a.about = matter.about AND a.message = matter.message AND a.talked_about) talked ON true
                WHERE matter.weight < 5 OR matter.since > CAST(:last AS timestamptz)
                ORDER BY matter.weight, matter.since, matter.about, matter.message LIMIT %d""".formatted(all, MOST + 1);
    }

    /** Of one that was held, as it was then; of one that is planned, as it would be now. May have one line too many: then there are more. */
    @Transactional(readOnly = true)
    List<AgendaLine> of(Touchpoint touchpoint) {
        if (touchpoint.isHeld()) return kept(touchpoint);
        return open(touchpoint);
    }

    private List<AgendaLine> open(Touchpoint touchpoint) {
        var account = touchpoint.accountId();
        var level = touchpoint.details().level();
        var last = last(account, level);
        var now = clock.instant();
        return jdbc.sql(statement)
                .param("account", account.value())
                .param("level", level.name())
                .param("people", readers(touchpoint))
                .param("last", last == null ? Timestamp.from(now.minus(FIRST)) : last.at())
                .param("lastId", last == null ? null : last.id())
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query(AgendaLine::of)
                .list();
    }

    private UUID[] readers(Touchpoint touchpoint) {
        var manager = clients.account(touchpoint.accountId()).orElseThrow().accountManager();
        return Stream.concat(touchpoint.people().stream(), Stream.of(manager))
                .map(PersonId::value)
                .toArray(UUID[]::new);
    }

    private record Last(UUID id, Timestamp at) {}

    /** When both met on this level for the last time. */
    private @Nullable Last last(ClientAccountId account, TouchpointLevel level) {
        return jdbc.sql("""
                        SELECT id, starts_at AS at FROM touchpoint WHERE account_id = ? AND level = ? AND held_at IS NOT NULL
                        ORDER BY starts_at DESC LIMIT 1""")
                .params(account.value(), level.name())
                .query((row, number) -> new Last(row.getObject("id", UUID.class), row.getTimestamp("at")))
                .optional()
                .orElse(null);
    }

    private List<AgendaLine> kept(Touchpoint touchpoint) {
        return jdbc.sql("""
                        SELECT a.message, a.arguments, a.about, a.href, a.since, a.weight,
                          CASE WHEN a.talked_about THEN t.starts_at END AS talked_at
                        FROM touchpoint_agenda a JOIN touchpoint t ON t.id = a.touchpoint_id
                        WHERE a.touchpoint_id = ? ORDER BY a.position""")
                .param(touchpoint.id().value())
                .query(AgendaLine::of)
                .list();
    }

    /** What is on it now is kept with the touchpoint, just before it is held; points that were not talked about stay open. */
    void keep(Touchpoint touchpoint, Set<UUID> talkedAbout) {
        var lines = of(touchpoint).stream().limit(MOST).toList();
        IntStream.range(0, lines.size())
                .forEach(position -> keep(touchpoint, position, lines.get(position), talkedAbout));
        if (!talkedAbout.isEmpty())
            jdbc.sql("""
                    UPDATE touchpoint_point SET settled_in_id = :touchpoint, version = version + 1
                    WHERE account_id = :account AND level = :level AND settled_in_id IS NULL AND id IN (:talked)""")
                    .param("touchpoint", touchpoint.id().value())
                    .param("account", touchpoint.accountId().value())
                    .param("level", touchpoint.details().level().name())
                    .param("talked", talkedAbout)
                    .update();
    }

    private void keep(Touchpoint touchpoint, int position, AgendaLine line, Set<UUID> talkedAbout) {
        jdbc.sql("""
                INSERT INTO touchpoint_agenda (touchpoint_id, position, message, arguments, about, href, since, weight, talked_about)
                VALUES (:touchpoint, :position, :message, :arguments, :about, :href, :since, :weight, :talked)""")
                .param("touchpoint", touchpoint.id().value())
                .param("position", position)
                .param("message", line.message())
                .param("arguments", MessageArguments.kept(line.arguments()))
                .param("about", line.about())
                .param("href", line.href())
                .param("since", Timestamp.from(line.since()))
                .param("weight", line.weight())
                .param("talked", talkedAbout.contains(line.about()))
                .update();
    }

    /** One more line of one that was held at an earlier time. */
    void keep(Touchpoint touchpoint, String text, boolean talkedAbout) {
        var about = UUID.randomUUID();
        var since = touchpoint.details().startsAt();
        var line = new AgendaLine("touchpoints.agenda.point", List.of(text), about, null, since, 2, null);
        keep(touchpoint, kept(touchpoint).size(), line, talkedAbout ? Set.of(about) : Set.of());
    }

    /** It was not held after all: what was settled is open again. */
    void forget(TouchpointId touchpoint) {
        jdbc.sql("DELETE FROM touchpoint_agenda WHERE touchpoint_id = ?")
                .param(touchpoint.value())
                .update();
        jdbc.sql("UPDATE touchpoint_point SET settled_in_id = NULL, version = version + 1 WHERE settled_in_id = ?")
                .param(touchpoint.value())
                .update();
    }
}
