package app.trellis.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.home.HomeLines;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.Vocabulary;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** How the pages read five thousand programs with fifty thousand dates. */
@PageTest
class TrainingPlanTests {

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private ProgramSearch search;

    @Autowired
    private EnrolmentLists mine;

    @Autowired
    private TrainingHome home;

    @Autowired
    private HomeLines lines;

    @Autowired
    private TrainingPrograms programs;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SessionLists lists;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noPageReadsAllDatesOrAllEnrolments() {
        var hana = firm.hr("Hana Kimura");
        var one = trainings.published("Spreadsheets", hana);
        many(hana);
        jdbc.sql("ANALYZE person, enrolment").update();
        var addresses = List.of(
                "",
                "?sort=newest",
                "?sort=title",
                "?q=volcano",
                "?q=volcnao",
                "?kind=SELF_PACED",
                "?skill=" + vocabulary.search("skill 7", 1).get(0).id(),
                "?q=skill%207",
                "?free=YES",
                "?within=WEEK",
                "?length=TWO_HOURS&language=German");
        for (var address : addresses)
            assertThat(statements.plansDuring(() ->
                            search.find(filter(address), search.facets(), PageRequest.of(0, 25), hana.id(), null)))
                    .as(address)
                    .isNotEmpty()
                    .noneMatch(Statements.scansAllOf("training_session"))
                    .noneMatch(Statements.scansAllOf("enrolment"));
        // The first page is found without looking at all programs, and has what it would have otherwise.
        assertThat(statements.plansDuring(
                        () -> search.find(filter(""), search.facets(), PageRequest.of(0, 25), hana.id(), null)))
                .noneMatch(plan -> plan.contains("next") && plan.contains("HashAggregate"));
        for (var page = 0; page < 3; page++)
            assertThat(ids(filter(""), page)).isEqualTo(ids(filter("?language=English&language=German"), page));
        assertThat(statements.plansDuring(() -> enrolments.existsByProgramId(one)))
                .singleElement()
                .asString()
                .contains("enrolment_of_program");
        assertThat(statements.plansDuring(() -> {
                    mine.toCome(hana.id());
                    mine.waiting(hana.id());
                    mine.done(hana.id(), PageRequest.of(0, 25));
                    lines.of(List.of(home), hana);
                    lists.of(programs.findById(one).orElseThrow(), hana);
                }))
                .isNotEmpty()
                .noneMatch(Statements.scansAllOf("training_session"))
                .noneMatch(Statements.scansAllOf("enrolment"));
    }

    private List<UUID> ids(ProgramFilter filter, int page) {
        return search
                .find(
                        filter,
                        search.facets(),
                        PageRequest.of(page, 25),
                        firm.hr("Hana Kimura").id(),
                        null)
                .rows()
                .stream()
                .map(ProgramRow::id)
                .toList();
    }

    private ProgramFilter filter(String address) {
        return ProgramFilter.from(
                new ListQuery(UriComponentsBuilder.fromUriString(address.replace("%20", " "))
                        .build()
                        .getQueryParams()),
                false,
                search.facets());
    }

    private void many(CurrentPerson hana) {
        jdbc.sql("""
                        INSERT INTO training_program (id, title, summary, description, kind, minutes, language, status,
                          created_by, created_at, published_by, published_at, version)
                        SELECT gen_random_uuid(), (ARRAY['Volcano', 'Harbour', 'Garden', 'Bridge'])[1 + n % 4] || ' ' || n, '', 'Words ' || n,
                          (ARRAY['CLASSROOM', 'ONLINE_LIVE', 'SELF_PACED'])[1 + n % 3], 30 + n % 600,
                          (ARRAY['English', 'German'])[1 + n % 2], 'PUBLISHED',
                          :hana, now(), :hana, now() - n * interval '1 hour', 0
                        FROM generate_series(1, 5000) n
                        """).param("hana", hana.id().value()).update();
        jdbc.sql("""
                        INSERT INTO skill (id, label, created_at, version)
                        SELECT gen_random_uuid(), 'skill ' || n, now(), 0 FROM generate_series(0, 49) n
                        """).update();
        jdbc.sql("""
                        INSERT INTO training_skill (program_id, skill_id, level)
                        SELECT t.id, s.id, 3 FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM training_program) t
                        JOIN skill s ON s.label = 'skill ' || t.n % 50
                        """).update();
        // Also for the foreign keys, whose plan may be one from when the table was empty: a scan for each row.
        jdbc.sql("ANALYZE training_program").update();
        jdbc.sql("""
                        INSERT INTO training_session (id, program_id, starts_at, ends_at, zone, place, seats, deadline, taken, version)
                        SELECT gen_random_uuid(), t.id, at, at + interval '2 hours', 'Asia/Manila', 'Room', 10, at, n % 11, 0
                        FROM training_program t, generate_series(1, 10) n,
                          LATERAL (SELECT date_trunc('hour', now()) + (n - 8) * interval '20 days' AS at) times
                        """).update();
        jdbc.sql("ANALYZE training_session").update();
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'Pupil ' || n, 'pupil' || n || '@plans.example', 'Q' || n, 'Pupil',
                          p.department_id, '2020-01-01', 0
                        FROM generate_series(1, 100) n, person p WHERE p.id = :hana
                        """).param("hana", hana.id().value()).update();
        jdbc.sql("""
                        INSERT INTO enrolment (id, program_id, session_id, person_id, status, arrival, enrolled_at, version)
                        SELECT gen_random_uuid(), s.program_id, s.id, p.id, CASE WHEN random() < 0.1 THEN 'WAITING' ELSE 'ENROLLED' END,
                          nextval('enrolment_arrival'), now(), 0
                        FROM person p, LATERAL (
                          SELECT s.id, s.program_id FROM training_session s WHERE p.id IS NOT NULL ORDER BY s.id LIMIT 60) s
                        WHERE p.job_title = 'Pupil'
                        """).update();
    }
}
