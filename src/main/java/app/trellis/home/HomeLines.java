package app.trellis.home;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import app.trellis.people.CurrentPerson;
import app.trellis.text.MessageArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of all kinds in one statement: planning and asking for each costs more than finding them. */
@Component
@Transactional(readOnly = true)
public class HomeLines {

    private record Found(int kind, HomeLine line, long total, boolean atLeast) {}

    /** Long texts, and as few as there are roles. */
    private final Map<List<HomeKind>, String> statements = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What these sources have to tell, in any order. */
    public List<HomeLine> of(Collection<? extends HomeSource> sources, CurrentPerson me) {
        var kinds =
                sources.stream().flatMap(source -> source.kindsFor(me).stream()).toList();
        if (kinds.isEmpty()) return List.of();
        return jdbc
                .sql(statements.computeIfAbsent(kinds, HomeLines::statement))
                .param("me", me.id().value())
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .param("enough", HomeSource.ENOUGH)
                .query((row, number) -> new Found(
                        row.getInt("kind"),
                        line(row, kinds.get(row.getInt("kind"))),
                        row.getLong("total"),
                        row.getBoolean("at_least")))
                .stream()
                .collect(groupingBy(Found::kind))
                .values()
                .stream()
                .flatMap(found -> lines(found, kinds.get(found.get(0).kind())).stream())
                .toList();
    }

    private static String statement(List<HomeKind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(number -> kinds.get(number).selected(number))
                .collect(joining(" UNION ALL "));
    }

    private static List<HomeLine> lines(List<Found> found, HomeKind kind) {
        var first = found.get(0);
        return HomeLine.of(found.stream().map(Found::line).toList(), first.total(), first.atLeast(), kind.list());
    }

    private static HomeLine line(ResultSet row, HomeKind kind) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var arguments = new ArrayList<>(MessageArguments.of(row));
        arguments.add(at);
        return new HomeLine(
                kind.part(), row.getString("icon"), at, row.getString("message"), arguments, row.getString("href"));
    }
}
