package app.trellis.openings;

import app.trellis.activity.Activity;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records openings as they came about at earlier times, by the same rules as if each step were taken
 * now; for a demonstration, or for a move from another system. A step that the state rules out throws.
 */
@Component
@Transactional
public class OpeningBackfill {

    private final Openings openings;
    private final JdbcClient jdbc;

    OpeningBackfill(Openings openings, JdbcClient jdbc) {
        this.openings = openings;
        this.jdbc = jdbc;
    }

    public OpeningId draft(@Nullable String reference, OpeningDetails details, PersonId by, Instant at) {
        return openings.save(new Opening(reference, details, by, at)).id();
    }

    public void publish(OpeningId opening, PersonId by, Instant at) {
        Activity.unpublished(openings.getReferenceById(opening).publish(by, at));
    }

    public void close(OpeningId opening, PersonId by, Instant at) {
        Activity.unpublished(openings.getReferenceById(opening).close(by, at));
    }

    /** An opening that is a draft or published, and when it was drafted. */
    public record Open(OpeningId id, Instant draftedAt) {}

    /** Those of these references that are still open. */
    @Transactional(readOnly = true)
    public Map<String, Open> open(Collection<String> references) {
        var open = new HashMap<String, Open>();
        jdbc.sql("""
                        SELECT reference, id, created_at FROM opening
                        WHERE reference IN (:references) AND status IN ('DRAFT', 'PUBLISHED')
                        """).param("references", references).query(row -> {
            var id = new OpeningId(row.getObject("id", UUID.class));
            open.put(
                    row.getString("reference"),
                    new Open(id, row.getTimestamp("created_at").toInstant()));
        });
        return open;
    }

    /**
     * Moves the days of these openings on, so that a demonstration does not age; not of those that were published since.
     *
     * @return what has moved
     */
    public List<OpeningId> moveOn(Collection<OpeningId> ids, Instant since, int days) {
        return jdbc.sql("""
                        UPDATE opening
                        SET created_at = created_at + make_interval(days => :days),
                          published_at = published_at + make_interval(days => :days),
                          closes_on = closes_on + :days
                        WHERE id = ANY (:ids) AND coalesce(published_at, created_at) < :since RETURNING id
                        """)
                .param("days", days)
                .param("ids", ids.stream().map(OpeningId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, number) -> new OpeningId(row.getObject(1, UUID.class)))
                .list();
    }
}
