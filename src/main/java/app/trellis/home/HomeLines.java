package app.trellis.home;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import app.trellis.home.HomeLine.Part;
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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of all kinds in one statement: planning and asking for each costs more than finding them. */
@Component
@Transactional(readOnly = true)
public class HomeLines {

    static final int MOST = 100;

    private record Found(int kind, HomeLine line, long total, boolean atLeast) {}

    /** Long texts, and as few as there are roles. */
    private final Map<List<HomeKind>, String> statements = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What these sources have to tell, in any order: {@value HomeSource#ENOUGH} lines of each kind. */
    public List<HomeLine> of(Collection<? extends HomeSource> sources, CurrentPerson me) {
        return of(kinds(sources, me).toList(), me, HomeSource.ENOUGH);
    }

    /** What waits by these sources, in any order: up to {@value #MOST} lines of each kind. */
    List<HomeLine> waiting(Collection<? extends HomeSource> sources, CurrentPerson me) {
        var kinds =
                kinds(sources, me).filter(kind -> kind.part() == Part.WAITING).toList();
        return of(kinds, me, MOST);
    }

    private static Stream<HomeKind> kinds(Collection<? extends HomeSource> sources, CurrentPerson me) {
        return sources.stream().flatMap(source -> source.kindsFor(me).stream());
    }

    private List<HomeLine> of(List<HomeKind> kinds, CurrentPerson me, int most) {
        if (kinds.isEmpty()) return List.of();
        return jdbc
                .sql(statements.computeIfAbsent(kinds, HomeLines::statement))
                .param("me", me.id().value())
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                // One more than is shown tells whether there are more, where nobody counts.
                .param("enough", most + 1)
                .query((row, number) -> new Found(
                        row.getInt("kind"),
                        line(row, kinds.get(row.getInt("kind"))),
                        row.getLong("total"),
                        row.getBoolean("at_least")))
                .stream()
                .collect(groupingBy(Found::kind))
                .values()
                .stream()
                .flatMap(found -> lines(found, kinds.get(found.get(0).kind()), most).stream())
                .toList();
    }

    private static String statement(List<HomeKind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(number -> kinds.get(number).selected(number))
                .collect(joining(" UNION ALL "));
    }

    private static List<HomeLine> lines(List<Found> found, HomeKind kind, int most) {
        var lines = found.stream().map(Found::line).toList();
        var first = found.get(0);
        if (kind.list() != null) return HomeLine.of(lines, most, first.total(), first.atLeast(), kind.list());
        // News are a selection, of which nobody asks how much there is.
        return HomeLine.of(lines, most, kind.part() == Part.WAITING ? lines.size() : 0, true, null);
    }

    private static HomeLine line(ResultSet row, HomeKind kind) throws SQLException {
        var at = row.getTimestamp("at").toInstant();
        var arguments = new ArrayList<>(MessageArguments.of(row));
        arguments.add(at);
        return new HomeLine(
                kind.part(), row.getString("icon"), at, row.getString("message"), arguments, row.getString("href"));
    }
}
