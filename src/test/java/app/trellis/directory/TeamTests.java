package app.trellis.directory;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class TeamTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void teamIsWhoReportsDirectlyAndTheLineBelowIsCounted() {
        var elena = firm.employee("Elena Rossi");
        var marco = firm.reportOf(elena, "Marco Silva");
        firm.reportOf(marco, "Amara Okafor");
        firm.reportOf(marco, "Joon Park");

        assertThat(team(elena, ""))
                .hasStatusOk()
                .bodyText()
                .contains("1 direct report", "3 people in your reporting line", "Marco Silva", "2 direct reports")
                .doesNotContain("Amara Okafor", "No one reports to you");
    }

    @Test
    void whoManagesNobodyIsToldSo() {
        assertThat(team(firm.employee("Amara Okafor"), ""))
                .hasStatusOk()
                .bodyText()
                .contains("No one reports to you");
    }

    @Test
    void clientContactHasNoTeam() {
        assertThat(team(firm.client("Claire Bennett"), "")).hasStatus(403);
    }

    @Test
    void pageIssuesTheSameStatementsWhateverTheSizeOfTheTeam() {
        var marco = firm.employee("Marco Silva");
        grow(marco, 10);
        var few = statements.during(() -> team(marco, ""));
        grow(marco, 190);

        assertThat(statements.during(() -> team(marco, ""))).isEqualTo(few);
    }

    @Test
    void largeTeamIsPaged() {
        var marco = firm.employee("Marco Silva");
        grow(marco, 30);

        assertThat(team(marco, "?page=2"))
                .bodyText()
                .satisfies(html -> assertThat(rows(html)).isEqualTo(5));
        assertThat(team(marco, "?page=999999"))
                .bodyText()
                .satisfies(html -> assertThat(rows(html)).isEqualTo(5));
        assertThat(team(marco, "?page=abc"))
                .bodyText()
                .satisfies(html -> assertThat(rows(html)).isEqualTo(25));
    }

    @Test
    void teamIsCountedWithoutReadingEverybody() {
        var marco = firm.employee("Marco Silva");
        grow(marco, 3);
        jdbc.sql("""
                INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, hired_on, version)
                SELECT gen_random_uuid(), 'EMPLOYEE', 'Colleague ' || n, 'c' || n || '@team.example', 'Colleague ' || n, 'Clerk', department_id,
                  '2020-01-01', 0
                FROM generate_series(1, 3000) n, person WHERE id = ?
                """).param(marco.id().value()).update();
        jdbc.sql("ANALYZE person").update();
        assertThat(statements.plansDuring(() -> team(marco, "")))
                .filteredOn(plan -> plan.contains("RECURSIVE"))
                .singleElement()
                .satisfies(plan -> assertThat(plan).doesNotContain("Seq Scan on person"));
    }

    private void grow(CurrentPerson manager, int people) {
        for (var i = 0; i < people; i++) firm.reportOf(manager, "Agent Number" + i);
    }

    private static int rows(String html) {
        return html.split("list-row-title", -1).length - 1;
    }

    private MvcTestResult team(CurrentPerson reader, String query) {
        return mvc.get().uri("/team" + query).with(as(reader)).exchange();
    }
}
