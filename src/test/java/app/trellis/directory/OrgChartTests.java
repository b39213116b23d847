package app.trellis.directory;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class OrgChartTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson elena;
    private CurrentPerson marco;
    private CurrentPerson amara;

    @BeforeEach
    void firmHasAReportingLine() {
        elena = firm.employee("Elena Rossi");
        marco = firm.reportOf(elena, "Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
    }

    @Test
    void onlyTopOfTheCompanyIsOpenAtFirst() {
        assertThat(chart(""))
                .bodyText()
                .contains("Elena Rossi", "Marco Silva")
                .doesNotContain("id=\"person-" + amara.id());
    }

    @Test
    void ofSeveralTopsNoneIsOpenAndWhoHasReportsComesFirst() {
        firm.employee("Aaron Alone");

        assertThat(chart(""))
                .bodyText()
                .satisfies(inOrder("chart-name", "Elena Rossi", "chart-name", "Aaron Alone"))
                .doesNotContain("Marco Silva</a>");
    }

    @Test
    void levelOpensByItsAddress() {
        assertThat(chart("?open=" + marco.id()))
                .bodyText()
                .satisfies(inOrder("Elena Rossi", "Marco Silva", "Amara Okafor"))
                .doesNotContain("chart-here");
    }

    @Test
    void whoIsLookedForIsPointedOutOnTheWayFromTheTop() {
        firm.reportOf(marco, "Joon Park");
        firm.reportOf(elena, "Nina Berg");

        assertThat(chart("?at=" + amara.id()))
                .bodyText()
                .satisfies(inOrder(
                        "Elena Rossi",
                        "Marco Silva",
                        "chart-here",
                        "aria-current=\"true\">Amara Okafor",
                        "Joon Park",
                        "Nina Berg"));
    }

    @Test
    void profileLeadsToTheChart() {
        assertThat(mvc.get().uri("/people/" + marco.id()).with(as(amara)))
                .bodyText()
                .contains("/people/chart?at=" + marco.id() + "#person-" + marco.id());
    }

    @Test
    void whoHasLeftIsNotInItAndTheirReportsStandAtTheTop() {
        leaves(marco.id());

        assertThat(chart(""))
                .bodyText()
                .contains("Elena Rossi", "id=\"person-" + amara.id())
                .doesNotContain("Marco Silva");
        assertThat(chart("?at=" + marco.id())).bodyText().contains("isn’t in the chart");
        assertThat(chart("?at=" + amara.id())).bodyText().contains("chart-here");
    }

    @Test
    void clientContactsAndUnknownPeopleAreNotInIt() {
        var claire = firm.client("Claire Bennett");

        assertThat(chart("?at=" + claire.id()))
                .hasStatusOk()
                .bodyText()
                .contains("isn’t in the chart")
                .doesNotContain("Claire");
        assertThat(chart("?at=" + PersonId.random())).hasStatusOk().bodyText().contains("isn’t in the chart");
    }

    @Test
    void longLevelIsCutButShowsWhoIsLookedFor() {
        populate(120, elena.id());

        assertThat(chart("?open=" + elena.id()))
                .bodyText()
                .contains("See all 121 people who report to Elena Rossi", "/people?manager=" + elena.id())
                .satisfies(html -> assertThat(html.split("chart-card", -1)).hasSize(52));
        var zoe = firm.reportOf(elena, "Zoe Young");
        assertThat(chart("?at=" + zoe.id())).bodyText().satisfies(inOrder("P1", "chart-here", "Zoe Young"));
    }

    @Test
    void longTopIsCutToo() {
        populate(60, null);

        assertThat(chart("")).bodyText().contains("See all 61 people without a manager", "/people?manager=none");
    }

    @Test
    void chartTakesTheSameStatementsAmongTenThousand() {
        var few = statements.during(() -> chart("?at=" + amara.id()));
        populate(10_000, marco.id());
        jdbc.sql("ANALYZE person").update();

        assertThat(statements.during(() -> chart("?at=" + amara.id()))).isEqualTo(few);
    }

    @Test
    void directoryShowsTheReportsOfAManager() {
        firm.employee("Aaron Alone");
        var page = mvc.get()
                .uri("/people")
                .param("manager", marco.id().toString())
                .with(as(amara))
                .exchange();

        assertThat(page)
                .bodyText()
                .contains("list-row-title\" href=\"/people/" + amara.id(), "Marco Silva")
                .doesNotContain("Aaron Alone");
    }

    @Test
    void directoryShowsWhoHasNoManagerOrOneWhoLeft() {
        leaves(marco.id());
        var page = mvc.get().uri("/people?manager=none").with(as(amara)).exchange();

        assertThat(page)
                .bodyText()
                .contains("Elena Rossi", "Amara Okafor", "No manager")
                .doesNotContain("Marco Silva");
        assertThat(mvc.get().uri("/people?manager=none&manager=" + elena.id()).with(as(amara)))
                .hasStatusOk();
    }

    @Test
    void managersOfOneNameAreToldApartByTheirJobTitle() {
        var other = firm.employee("Marco Silva");
        firm.reportOf(other, "Joon Park");
        jdbc.sql("UPDATE person SET job_title = 'Trainer' WHERE id = ?")
                .param(other.id().value())
                .update();

        assertThat(mvc.get().uri("/people").with(as(amara)))
                .bodyText()
                .contains("Marco Silva, Support Specialist", "Marco Silva, Trainer");
    }

    private void leaves(PersonId person) {
        jdbc.sql("UPDATE person SET left_on = '2024-01-31' WHERE id = ?")
                .param(person.value())
                .update();
    }

    private void populate(int people, PersonId manager) {
        jdbc.sql("""
                        INSERT INTO person (id, kind, name, email, job_title, department_id, manager_id, hired_on, version)
                        SELECT gen_random_uuid(), 'EMPLOYEE', 'P' || n, gen_random_uuid() || '@x.example', 'Agent', :department,
                          CAST(:manager AS uuid), '2020-01-01', 0
                        FROM generate_series(1, :people) n
                        """)
                .param("department", staff.departmentNamed("Operations").value())
                .param("manager", manager == null ? null : manager.value())
                .param("people", people)
                .update();
    }

    private MvcTestResult chart(String query) {
        return mvc.get().uri("/people/chart" + query).with(as(amara)).exchange();
    }
}
