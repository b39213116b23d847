package app.trellis.openings;

import app.trellis.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String OPEN = "o.status = 'PUBLISHED' AND (o.closes_on IS NULL OR o.closes_on >= :today)";

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
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        narrow(filter, conditions, parameters);
        if (publicOnly) conditions.add("o.audience = 'EVERYONE'");
        match(filter.words(), similar, conditions, parameters);
        var where = " WHERE " + String.join(" AND ", conditions);
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
                                relevance(filter, similar),
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

    private void narrow(OpeningFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.statuses().isEmpty()) {
            conditions.add(OPEN);
            parameters.put("today", LocalDate.now(clock));
        } else {
            conditions.add("o.status IN (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.departments().isEmpty()) {
            conditions.add("o.department_id IN (:departments)");
            parameters.put(
                    "departments",
                    filter.departments().stream().map(id -> id.value()).toList());
        }
        if (!filter.locations().isEmpty()) {
            conditions.add("o.location IN (:locations)");
            parameters.put("locations", filter.locations());
        }
        if (!filter.workplaces().isEmpty()) {
            conditions.add("o.workplace IN (:workplaces)");
            parameters.put(
                    "workplaces", filter.workplaces().stream().map(Enum::name).toList());
        }
        if (!filter.types().isEmpty()) {
            conditions.add("o.employment_type IN (:types)");
            parameters.put("types", filter.types().stream().map(Enum::name).toList());
        }
        if (filter.pay() != null) {
            conditions.add("o.pay_yearly >= :pay");
            parameters.put("pay", filter.pay());
        }
    }

    /** Every word must be found: as it is or as a beginning, in the opening or as the name of its department. */
    private void match(List<String> words, boolean similar, List<String> conditions, Map<String, Object> parameters) {
        for (var i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i) + ":*");
            var alike = "";
            if (similar) {
                parameters.put("plain" + i, words.get(i));
                alike = " OR plain(:plain%1$d) <%% plain(o.title || ' ' || o.location)".formatted(i);
            }
            conditions.add("""
                    (o.search @@ to_tsquery('trellis', :word%1$d) OR o.department_id = ANY (ARRAY(
                      SELECT id FROM department WHERE to_tsvector('trellis', name) @@ to_tsquery('trellis', :word%1$d)))\
                    %2$s)""".formatted(i, alike));
        }
        if (!words.isEmpty()) {
            parameters.put("words", words.stream().map(word -> word + ":*").collect(Collectors.joining(" | ")));
            parameters.put("text", String.join(" ", words));
        }
    }

    private static String relevance(OpeningFilter filter, boolean similar) {
        if (filter.words().isEmpty()) return "0";
        return similar
                ? "word_similarity(plain(:text), plain(o.title || ' ' || o.location))"
                : "ts_rank(o.search, to_tsquery('trellis', :words))";
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
        return jdbc.sql(sql.formatted(OPEN))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Choice(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }
}
