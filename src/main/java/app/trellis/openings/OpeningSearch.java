package app.trellis.openings;

import app.trellis.fit.Fitting;
import app.trellis.lists.Conditions;
import app.trellis.lists.CsvFile;
import app.trellis.lists.Facet;
import app.trellis.lists.FacetValue;
import app.trellis.lists.ListChanges;
import app.trellis.lists.ListReader;
import app.trellis.lists.ListStatement;
import app.trellis.lists.Memo;
import app.trellis.lists.SearchResult;
import app.trellis.people.PersonId;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds openings for the lists. */
@Component
@Transactional(readOnly = true)
class OpeningSearch {

    static final String ROWS = """
            SELECT o.id, o.title, d.name AS department, o.location, o.workplace, o.employment_type,
              o.pay_from, o.pay_to, o.pay_currency, o.pay_period, o.pay_withheld,
              o.closes_on, o.published_at, o.status,
              coalesce(o.status = 'PUBLISHED' AND o.closes_on < :today, false) AS past_its_last_day,
              EXISTS (SELECT FROM job_application a
                WHERE a.opening_id = o.id AND a.applicant_id = :reader AND a.stage <> 'WITHDRAWN') AS applied
            FROM %s JOIN department d ON d.id = o.department_id""";

    /** As HR sees them, who alone takes them along. */
    private static final String FILE = """
            SELECT o.reference AS "Job ID", o.title AS "Title", d.name AS "Department", o.location AS "Location",
              o.workplace AS "Workplace", o.employment_type AS "Employment type", o.positions AS "Positions",
              o.positions_filled AS "Positions filled", o.pay_from AS "Pay from", o.pay_to AS "Pay to",
              o.pay_currency AS "Currency", o.pay_period AS "Pay period", o.audience AS "Visible to",
              m.name AS "Hiring manager", o.status AS "Status", CAST(o.published_at AT TIME ZONE :zone AS date) AS "Published",
              o.closes_on AS "Closing date"
            FROM %s JOIN department d ON d.id = o.department_id LEFT JOIN person m ON m.id = o.hiring_manager_id""";

    static final UUID NOBODY = new UUID(0, 0);

    private final ListReader lists;
    private final ListChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Memo<OpeningFacets> facets = new Memo<>();

    OpeningSearch(ListReader lists, ListChanges changes, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an employee finds; HR may ask for other statuses by the filter.
     *
     * @param fitting what of it is to be found; null for all
     */
    SearchResult<OpeningRow> find(
            OpeningFilter filter, OpeningFacets facets, Pageable page, PersonId reader, @Nullable Fitting fitting) {
        return search(
                filter,
                page,
                reader.value(),
                fitting == null ? facets.open() : null,
                conditions -> Fitting.narrow(conditions, "o.id", fitting));
    }

    /** What a visitor of the public Careers page finds. */
    SearchResult<OpeningRow> findPublic(OpeningFilter filter, OpeningFacets facets, Pageable page) {
        return search(
                filter,
                page,
                NOBODY,
                facets.openToEverybody(),
                conditions -> conditions.add("o.audience = 'EVERYONE'"));
    }

    /** The drafts of the list that can be published: nobody could apply for the others. */
    Page<OpeningRow> drafts(OpeningFilter filter, Pageable page) {
        // What fits somebody is found among what is open.
        if (filter.asksForFit()) return Page.empty(page);
        var today = LocalDate.now(clock);
        var conditions = OpeningConditions.of(filter, today, OpeningConditions.WORDS.exactly(filter.query()))
                .add("o.status = 'DRAFT' AND (o.closes_on IS NULL OR o.closes_on >= :today)")
                .with("reader", NOBODY);
        return lists.page(
                new ListStatement("opening o", conditions, OpeningSort.TITLE.sql, ROWS),
                page,
                (row, number) -> row(row));
    }

    void write(OpeningFilter filter, @Nullable Fitting fitting, CsvFile file) throws IOException {
        lists.write(
                filter.query(),
                OpeningConditions.WORDS,
                words -> new ListStatement(
                        "opening o",
                        Fitting.narrow(OpeningConditions.of(filter, LocalDate.now(clock), words), "o.id", fitting)
                                .with("zone", clock.getZone().getId()),
                        filter.sort().sql,
                        FILE),
                file);
    }

    private SearchResult<OpeningRow> search(
            OpeningFilter filter, Pageable page, UUID reader, @Nullable Long all, UnaryOperator<Conditions> more) {
        return lists.search(
                filter.query(),
                OpeningConditions.WORDS,
                (words, relevance) -> new ListStatement(
                        "opening o",
                        more.apply(OpeningConditions.of(filter, LocalDate.now(clock), words))
                                .with("reader", reader),
                        relevance,
                        filter.sort().sql,
                        ROWS,
                        filter.query().isEmpty() ? all : null),
                page,
                (row, number) -> row(row));
    }

    static OpeningRow row(ResultSet row) throws SQLException {
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
                row.getBoolean("past_its_last_day"),
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

    /** What is open in all, by department and location. */
    OpeningFacets facets() {
        return facets.get(List.of(changes.latest("openings"), LocalDate.now(clock)), this::count);
    }

    private OpeningFacets count() {
        return new OpeningFacets(
                count("true"),
                count("o.audience = 'EVERYONE'"),
                facet("""
                        SELECT d.id::text AS value, d.name AS label, c.count
                        FROM (SELECT o.department_id, count(*) FROM opening o WHERE %s GROUP BY 1) c
                        JOIN department d ON d.id = c.department_id ORDER BY d.name, d.id
                        """),
                facet("""
                        SELECT o.location AS value, o.location AS label, count(*) FROM opening o WHERE %s
                        GROUP BY 1 ORDER BY 1
                        """),
                open("""
                        SELECT o.pay_currency_shown FROM opening o WHERE %s AND o.pay_currency_shown IS NOT NULL
                        GROUP BY 1 ORDER BY count(*) DESC, 1
                        """).query(String.class).list());
    }

    private long count(String condition) {
        return open("SELECT count(*) FROM opening o WHERE %s AND " + condition)
                .query(Long.class)
                .single();
    }

    private Facet facet(String sql) {
        return new Facet(open(sql).query(FacetValue.class).list());
    }

    private JdbcClient.StatementSpec open(String sql) {
        return jdbc.sql(sql.formatted(OpeningConditions.OPEN)).param("today", LocalDate.now(clock));
    }
}
