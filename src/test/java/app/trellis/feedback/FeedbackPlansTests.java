package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** How the lists read a large number of records; {@code -Dtrellis.feedback.records=1000000} asks it of a million. */
@PageTest
class FeedbackPlansTests {

    private static final int RECORDS = Integer.getInteger("trellis.feedback.records", 100_000);
    private static final int PEOPLE = 2_000;

    @Autowired
    private Firm firm;

    @Autowired
    private FeedbackLists lists;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void noPageReadsAllOfTheFeedback() {
        var manager = firm.employee("Marco Silva");
        var hana = firm.hr("Hana Kimura");
        var employee = firm.reportOf(manager, "Amara Okafor");
        people(manager);
        records();
        jdbc.sql("ANALYZE person, feedback, feedback_reader").update();

        for (var person : List.of(employee, manager))
            for (var address : List.of(
                    "?box=RECEIVED",
                    "?box=GIVEN",
                    "?box=DRAFTS",
                    "?box=SHARED",
                    "?box=RECEIVED&kind=PRAISE&within=QUARTER",
                    "?box=RECEIVED&sort=oldest",
                    "?box=RECEIVED&q=words"))
                assertThat(plans(address, person)).as(address).noneMatch(Statements.scansAllOf("feedback"));
        assertThat(plans("?box=ALL&person=" + employee.id(), hana)).noneMatch(Statements.scansAllOf("feedback"));
        assertThat(plans("?box=ALL&q=volcano", hana)).noneMatch(Statements.scansAllOf("feedback"));
        assertThat(statements.plansDuring(() -> lists.lastOfReports(manager)))
                .noneMatch(Statements.scansAllOf("feedback"));
        assertThat(statements.plansDuring(
                        () -> lists.fresh(employee, clock.instant().minus(Duration.ofDays(365)), 5)))
                .noneMatch(Statements.scansAllOf("feedback"));
        assertThat(statements.plansDuring(() -> feedbacks.visibleTo(employee, FeedbackId.random())))
                .noneMatch(Statements.scansAllOf("feedback"));
    }

    private List<String> plans(String address, CurrentPerson person) {
        var parameters = new LinkedMultiValueMap<String, String>(
                UriComponentsBuilder.fromUriString(address).build().getQueryParams());
        var filter = FeedbackFilter.from(parameters, person);
        var plans = statements.plansDuring(() -> lists.page(filter, person, PageRequest.of(0, 25)));
        assertThat(plans).isNotEmpty();
        return plans;
    }

    private void people(CurrentPerson manager) {
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, manager_id, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'Agent ' || n, 'agent' || n || '@plans.example', 'P' || n, 'Agent',
                          p.department_id, CASE WHEN n <= 30 THEN p.id END, '2020-01-01', 0
                        FROM generate_series(1, :people) n, person p WHERE p.id = :manager
                        """)
                .param("people", PEOPLE)
                .param("manager", manager.id().value())
                .update();
    }

    private void records() {
        jdbc.sql("""
                        INSERT INTO feedback (id, author_id, recipient_id, kind, visibility, situation, behaviour, impact, next_step,
                          status, written_at, sent_at, version)
                        SELECT gen_random_uuid(), p.all[1 + n % :people], p.all[1 + (n + 1 + n / :people % (:people - 1)) % :people],
                          (ARRAY['PRAISE', 'TO_IMPROVE'])[1 + n % 2],
                          (ARRAY['RECIPIENT', 'RECIPIENT_AND_MANAGER', 'MANAGER_ONLY', 'RECIPIENT_AND_MANAGER'])[1 + n % 4],
                          'Words about the work ' || n, 'b', 'i', '', 'SENT', now(), now() - n * interval '1 minute', 0
                        FROM generate_series(1, :records) n,
                          (SELECT array_agg(id) AS all FROM (
                            SELECT id FROM person WHERE kind = 'EMPLOYEE' ORDER BY hired_on DESC LIMIT :people) q) p
                        """).param("records", RECORDS).param("people", PEOPLE).update();
    }
}
