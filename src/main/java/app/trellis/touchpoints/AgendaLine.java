package app.trellis.touchpoints;

import app.trellis.text.MessageArguments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter of an agenda.
 *
 * @param about the record, by which it is known again
 * @param href where both sides read more; null for nowhere
 * @param talkedAt when it was talked about before, or in this touchpoint; null for not yet
 */
record AgendaLine(
        String message,
        List<Object> arguments,
        UUID about,
        @Nullable String href,
        Instant since,
        int weight,
        @Nullable Instant talkedAt) {

    static AgendaLine of(ResultSet row, int number) throws SQLException {
        var talked = row.getTimestamp("talked_at");
        return new AgendaLine(
                row.getString("message"),
                MessageArguments.of(row),
                row.getObject("about", UUID.class),
                row.getString("href"),
                row.getTimestamp("since").toInstant(),
                row.getInt("weight"),
                talked == null ? null : talked.toInstant());
    }
}
