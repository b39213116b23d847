package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.pulse.Pulse.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what both sides of an account said, in one statement; {@link Suppression} decides what of it is told. */
@Component
@Transactional(readOnly = true)
class Lines {

    private record Read(RoundFigures figures, int least) {}

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pulse of(ClientAccountId account, Window window) {
        var read = jdbc.sql("""
                        SELECT r.starts_on, r.least, r.staff_asked, r.staff_answers, r.staff_needs, r.staff_agreed, r.staff_early,
                          r.staff_workload, count(q.id) AS contacts, count(q.answered_at) AS answers, coalesce(sum(q.needs), 0) AS needs,
                          coalesce(sum(q.agreed), 0) AS agreed, coalesce(sum(q.early), 0) AS early,
                          coalesce(sum(q.workload), 0) AS workload
                        FROM pulse_round r LEFT JOIN pulse_request q ON q.round_id = r.id
                        WHERE r.account_id = ? AND r.closed_at IS NOT NULL GROUP BY r.id ORDER BY r.starts_on
                        """)
                .param(account.value())
                .query((row, number) -> new Read(figures(row), row.getInt("least")))
                .list();
        var least = read.stream().mapToInt(Read::least).max().orElse(Rounds.LEAST);
        return Pulse.of(read.stream().map(Read::figures).toList(), least, window);
    }

    private static RoundFigures figures(ResultSet row) throws SQLException {
        return new RoundFigures(
                row.getObject("starts_on", LocalDate.class),
                row.getInt("contacts"),
                new Tally(
                        row.getInt("answers"),
                        row.getLong("needs"),
                        row.getLong("agreed"),
                        row.getLong("early"),
                        row.getLong("workload")),
                row.getInt("staff_asked"),
                new Tally(
                        row.getInt("staff_answers"),
                        row.getLong("staff_needs"),
                        row.getLong("staff_agreed"),
                        row.getLong("staff_early"),
                        row.getLong("staff_workload")));
    }

    /** What the staff said in their own words in the last round that is over, in another order each time. */
    List<String> staffWords(ClientAccountId account) {
        return jdbc.sql("""
                        SELECT w.words FROM pulse_staff_words w JOIN pulse_round l ON l.id = w.round_id
                        WHERE l.id = (SELECT r.id FROM pulse_round r WHERE r.account_id = ? AND r.closed_at IS NOT NULL
                          ORDER BY r.starts_on DESC LIMIT 1) AND l.staff_answers >= l.least
                        ORDER BY random() LIMIT 100
                        """).param(account.value()).query(String.class).list();
    }
}
