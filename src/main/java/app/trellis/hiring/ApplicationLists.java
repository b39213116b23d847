package app.trellis.hiring;

import app.trellis.lists.CsvFile;
import app.trellis.lists.ListPage;
import app.trellis.lists.RecordRows;
import app.trellis.openings.OpeningId;
import app.trellis.people.PersonId;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of applications, a page at a time. */
@Component
@Transactional(readOnly = true)
class ApplicationLists {

    private static final RowMapper<ApplicationRow> ROW = new RecordRows<>(ApplicationRow.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many applications for an opening are in each stage; stages without any are missing. */
    Map<Stage, Long> stages(OpeningId opening) {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        jdbc.sql("SELECT stage, count(*) FROM job_application WHERE opening_id = ? GROUP BY stage")
                .param(opening.value())
                .query((row, number) -> counts.put(Stage.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** The applications for an opening, those that have waited longest first; of one stage, or of all. */
    Page<ApplicationRow> of(OpeningId opening, @Nullable Stage stage, Pageable page, long total) {
        return ListPage.of(
                page,
                total,
                shown -> jdbc.sql("""
                        SELECT a.id, p.name, p.job_title AS about, a.stage, a.applied_at, a.moved_at, false AS filled
                        FROM job_application a JOIN person p ON p.id = a.applicant_id
                        WHERE a.opening_id = :opening AND (:stage::text IS NULL OR a.stage = :stage)
                        ORDER BY a.applied_at, a.id LIMIT :limit OFFSET :offset
                        """)
                        .param("opening", opening.value())
                        .param("stage", stage == null ? null : stage.name())
                        .param("limit", shown.getPageSize())
                        .param("offset", shown.getOffset())
                        .query(ROW)
                        .list());
    }

    /** All applications for an opening, in the same order; the letters stay in Trellis. */
    void write(OpeningId opening, CsvFile file) throws IOException {
        file.rows(jdbc.sql("""
                        SELECT p.name AS "Name", p.email AS "Email", p.job_title AS "Job title", d.name AS "Department",
                          m.name AS "Manager", a.stage AS "Stage",
                          CAST(a.applied_at AT TIME ZONE :zone AS date) AS "Applied",
                          CAST(a.moved_at AT TIME ZONE :zone AS date) AS "In this stage since"
                        FROM job_application a JOIN person p ON p.id = a.applicant_id
                        LEFT JOIN department d ON d.id = p.department_id LEFT JOIN person m ON m.id = p.manager_id
                        WHERE a.opening_id = :opening ORDER BY a.applied_at, a.id
                        """)
                .param("opening", opening.value())
                .param("zone", clock.getZone().getId()));
    }

    /** My own applications, the latest first. */
    Page<ApplicationRow> mine(PersonId me, Pageable page) {
        var total = jdbc.sql("SELECT count(*) FROM job_application WHERE applicant_id = ?")
                .param(me.value())
                .query(Long.class)
                .single();
        return ListPage.of(
                page,
                total,
                shown -> jdbc.sql("""
                        SELECT a.id, o.title AS name, d.name AS about, a.stage, a.applied_at, a.moved_at,
                          coalesce(o.status = 'FILLED', false) AS filled
                        FROM job_application a
                        LEFT JOIN opening o ON o.id = a.opening_id AND o.status <> 'DRAFT'
                        LEFT JOIN department d ON d.id = o.department_id
                        WHERE a.applicant_id = :me ORDER BY a.applied_at DESC, a.id LIMIT :limit OFFSET :offset
                        """)
                        .param("me", me.value())
                        .param("limit", shown.getPageSize())
                        .param("offset", shown.getOffset())
                        .query(ROW)
                        .list());
    }
}
