package app.trellis.audit;

import app.trellis.lists.Conditions;
import app.trellis.lists.CsvFile;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries as a file, newest first, each with its seal: who keeps the file can prove later what was written. */
@Component
class AuditExport {

    /** The newest; of more, a narrower choice of days has the others. */
    static final int MOST = 100_000;

    private static final int PART = 1_000;

    private static final List<String> HEADER = List.of(
            "entry",
            "at",
            "kind",
            "person",
            "person_id",
            "record_kind",
            "record_id",
            "address",
            "fields",
            "day",
            "position",
            "hash");

    private record Line(long id, Instant at, List<@Nullable String> cells) {}

    private final AuditConditions conditions;
    private final JdbcClient jdbc;

    AuditExport(AuditConditions conditions, JdbcClient jdbc) {
        this.conditions = conditions;
        this.jdbc = jdbc;
    }

    /** In parts, each in a statement of its own. */
    void write(AuditFilter filter, CsvFile file) throws IOException {
        file.row(HEADER);
        var narrowed = conditions
                .of(filter)
                .add("(a.happened_at, a.id) < (CAST(:before AS timestamptz), :id)", "before", "infinity")
                .with("id", Long.MAX_VALUE);
        for (var written = 0; written < MOST; written += PART) {
            var part = part(narrowed);
            for (var line : part) file.row(line.cells());
            if (part.size() < PART) return;
            var last = part.get(part.size() - 1);
            narrowed.with("before", last.at().toString()).with("id", last.id());
        }
    }

    private List<Line> part(Conditions narrowed) {
        return jdbc.sql("""
                        SELECT a.id, a.happened_at, a.kind, p.name, a.person_id, a.record_kind, a.record_id, a.address,
                          array_to_string(a.fields, ' ') AS changed, s.day, s.position, encode(s.hash, 'hex') AS hash
                        FROM (SELECT * FROM audit_entry a%s ORDER BY a.happened_at DESC, a.id DESC LIMIT %d) a
                        LEFT JOIN person p ON p.id = a.person_id LEFT JOIN audit_seal s ON s.entry_id = a.id
                        ORDER BY a.happened_at DESC, a.id DESC
                        """.formatted(narrowed.where(), PART))
                .params(narrowed.parameters())
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getTimestamp("happened_at").toInstant(),
                        Arrays.asList(
                                row.getString("id"),
                                row.getTimestamp("happened_at").toInstant().toString(),
                                row.getString("kind"),
                                row.getString("name"),
                                row.getString("person_id"),
                                row.getString("record_kind"),
                                row.getString("record_id"),
                                row.getString("address"),
                                row.getString("changed"),
                                row.getString("day"),
                                row.getString("position"),
                                row.getString("hash"))))
                .list();
    }
}
