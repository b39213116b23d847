package app.trellis.openings;

import app.trellis.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds openings for the lists: one statement counts, one reads a page. */
@Component
@Transactional(readOnly = true)
class OpeningSearch {

    /** Nobody reads so far; whoever wants to is asked to narrow the search. */
    private static final int LAST_PAGE = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a search found.
     *
     * @param similar whether nothing held the words themselves and these only resemble them
     */
    record Result(Page<OpeningRow> page, boolean similar) {}

    /** What an employee finds; HR may ask for other statuses by the filter. */
    Result find(OpeningFilter filter, Pageable page, PersonId reader) {
        return find(filter, page, reader, false);
    }

    /** What a visitor of the public Careers page finds. */
    Result findPublic(OpeningFilter filter, Pageable page) {
        return find(filter, page, null, true);
    }

    private Result find(OpeningFilter filter, Pageable page, @Nullable PersonId reader, boolean publicOnly) {
        var exact = page(filter, page, reader, publicOnly, false);
        if (exact.getTotalElements() > 0 || filter.words().isEmpty()) return new Result(exact, false);
        // Two letters changed places in "manager" leave it half alike.
        jdbc.sql("SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
                .query(String.class)
                .single();
        var similar = page(filter, page, reader, publicOnly, true);
        return new Result(similar, similar.getTotalElements() > 0);
    }

    private Page<OpeningRow> page(
            OpeningFilter filter, Pageable page, @Nullable PersonId reader, boolean publicOnly, boolean similar) {
        var conditions = new OpeningConditions(filter, LocalDate.now(clock), publicOnly, similar);
        var parameters = conditions.parameters();
        var where = conditions.where();
        var count = jdbc.sql("SELECT count(*) FROM opening o" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var request = within(page, count);
        parameters.put("reader", reader == null ? new UUID(0, 0) : reader.value());
        var rows = jdbc.sql("""
                        SELECT o.id, o.title, d.name AS department, o.location, o.workplace, o.employment_type,
                          o.pay_from, o.pay_to, o.pay_currency, o.pay_period, o.pay_withheld,
                          o.closes_on, o.published_at, o.status,
                          EXISTS (SELECT FROM job_application a
                            WHERE a.opening_id = o.id AND a.applicant_id = :reader AND a.stage <> 'WITHDRAWN') AS applied
                        FROM (SELECT o.*, %s AS relevance FROM opening o%s
                          ORDER BY %s LIMIT %d OFFSET %d) o
                        JOIN department d ON d.id = o.department_id
                        ORDER BY %s
                        """.formatted(
                                conditions.relevance(),
                                where,
                                filter.sort().sql,
                                request.getPageSize(),
                                request.getOffset(),
                                filter.sort().sql))
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
        return new PageImpl<>(rows, request, count);
    }

    /** The page asked for, or the last one when there are not so many. */
    private static Pageable within(Pageable page, long count) {
        var last = Math.min((count - 1) / page.getPageSize(), LAST_PAGE);
        return page.getPageNumber() <= last ? page : page.withPage((int) Math.max(0, last));
    }

    private static OpeningRow row(ResultSet row) throws SQLException {
        var type = row.getString("employment_type");
        return new OpeningRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("department"),
                row.getString("location"),
                Workplace.valueOf(row.getString("workplace")),
                type == null ? null : EmploymentType.valueOf(type),
                pay(row),
                row.getObject("closes_on", LocalDate.class),
                instant(row, "published_at"),
                OpeningStatus.valueOf(row.getString("status")),
                row.getBoolean("applied"));
    }

    private static @Nullable Pay pay(ResultSet row) throws SQLException {
        var currency = row.getString("pay_currency");
        if (currency == null || row.getBoolean("pay_withheld")) return null;
        return new Pay(
                row.getBigDecimal("pay_from"),
                row.getBigDecimal("pay_to"),
                currency,
                Pay.Period.valueOf(row.getString("pay_period")),
                false);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A choice of a filter, and how many open openings it has. */
    record Choice(String value, String label, long count) {}

    /** The departments that have open openings, those with the most first. */
    List<Choice> departments() {
        return choices("""
                SELECT d.id::text AS value, d.name AS label, c.count
                FROM (SELECT o.department_id, count(*) FROM opening o WHERE %s GROUP BY 1 ORDER BY 2 DESC LIMIT 12) c
                JOIN department d ON d.id = c.department_id ORDER BY c.count DESC, d.name
                """);
    }

    /** The places that have open openings, those with the most first. */
    List<Choice> locations() {
        return choices("""
                SELECT o.location AS value, o.location AS label, count(*) FROM opening o WHERE %s
                GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT 12
                """);
    }

    private List<Choice> choices(String sql) {
        return jdbc.sql(sql.formatted(OpeningConditions.OPEN))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Choice(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
