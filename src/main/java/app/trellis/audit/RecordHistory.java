package app.trellis.audit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a record, for its page: the audit trail, and before there was one, what the record remembers. */
@Component
@Transactional(readOnly = true)
public class RecordHistory {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    RecordHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, at most 100 from the audit trail. */
    public List<Happened> of(Subject record, Happened... remembered) {
        var written = jdbc.sql("""
                        SELECT kind, happened_at, person_id, fields FROM audit_entry
                        WHERE record_id = :id AND record_kind = :kind ORDER BY happened_at DESC, id DESC LIMIT :most
                        """)
                .param("id", record.id())
                .param("kind", record.kind())
                .param("most", MOST)
                .query((row, number) -> {
                    var by = row.getObject("person_id", UUID.class);
                    return new Happened(
                            what(row.getString("kind")),
                            row.getTimestamp("happened_at").toInstant(),
                            by == null ? null : new PersonId(by),
                            List.of((String[]) row.getArray("fields").getArray()));
                })
                .list();
        var before = Arrays.stream(remembered)
                .filter(happened -> happened.at() != null && written.stream().noneMatch(happened::isSameAs));
        return Stream.concat(written.stream(), before)
                .sorted(comparing(Happened::at, nullsLast(reverseOrder())))
                .toList();
    }

    /** Of "OpeningPublished" only what was done. */
    private static String what(String kind) {
        return kind.replaceFirst("^[A-Z][a-z]+", "").toLowerCase(Locale.ROOT);
    }
}
