package app.trellis.roster;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employee;
import app.trellis.people.Employees;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.Organisation;
import app.trellis.people.PersonBefore;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody leaves, a successor takes over, and the same person comes back. */
@PageTest
class LeavingByHandTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employees employees;

    @Autowired
    private Staff staff;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Employment employment;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Access access;

    @Autowired
    private DueChanges due;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson elena;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private LocalDate today;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        elena = firm.employee("Elena Rossi");
        marco = firm.reportOf(elena, "Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        firm.reportOf(marco, "Joon Park");
        today = LocalDate.now(clock);
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "grow-4-roses-daily");
    }

    @Test
    void allThatSomebodyLooksAfterGoesToTheSuccessorAndIsListedBeforeAndAfter() {
        posting.managedBy(marco, "Night Lead", hana);
        var brightwater = clients.account("Brightwater Insurance", marco);
        asks(amara, marco);

        assertThat(page("/people/" + marco.id() + "/leaving"))
                .contains("Amara Okafor, Joon Park", "Night Lead", "Brightwater Insurance", "value=\"Elena Rossi\"");
        assertThat(leaves(marco, today, elena)).hasRedirectedUrl("/people/" + marco.id());

        assertThat(staff.reportsOf(elena.id())).extracting("name").contains("Amara Okafor", "Joon Park");
        assertThat(jdbc.sql("SELECT account_manager_id FROM client_account WHERE id = ?")
                        .param(brightwater.value())
                        .query(String.class)
                        .single())
                .isEqualTo(elena.id().toString());
        assertThat(jdbc.sql("SELECT DISTINCT asked_id FROM feedback_request")
                        .query(String.class)
                        .list())
                .containsExactly(elena.id().toString());
        assertThat(jdbc.sql("SELECT hiring_manager_id FROM opening WHERE title = 'Night Lead'")
                        .query(String.class)
                        .single())
                .isEqualTo(elena.id().toString());
        assertThat(access.canSignIn(List.of(marco.id()))).isEmpty();
        assertThat(page("/people/" + marco.id()))
                .contains("Left, with last day", "Successor: Elena Rossi", "Night Lead", "Amara Okafor, Joon Park");
    }

    @Test
    void successorIsNeededWhereThereIsSomethingToHandOver() {
        assertThat(leaves(marco, today, null)).hasStatusOk().bodyText().contains("Choose who takes over");
        assertThat(leaves(marco, today, marco)).bodyText().contains("They are leaving");
        assertThat(leaves(amara, today, null)).hasStatus3xxRedirection();
    }

    @Test
    void successorFromBelowTakesThePlaceAbove() {
        var nina = firm.reportOf(amara, "Nina Berg");

        leaves(marco, today, nina);
        assertThat(employee(nina).managerId()).isEqualTo(elena.id());
        assertThat(employee(amara).managerId()).isEqualTo(nina.id());
    }

    @Test
    void topOfTheCompanyLeavesToo() {
        leaves(elena, today, marco);

        assertThat(employee(marco).managerId()).isNull();
        assertThat(employee(elena).leftOn()).isEqualTo(today);
    }

    @Test
    void requestOfTheSuccessorThemselvesIsCancelled() {
        asks(elena, marco);

        leaves(marco, today, elena);
        assertThat(jdbc.sql("SELECT status FROM feedback_request")
                        .query(String.class)
                        .list())
                .containsExactly("TAKEN_BACK");
    }

    @Test
    void laterLastDayWaitsAndIsDoneOnceItIsOver() {
        var day = today.plusDays(14);
        leaves(marco, day, elena);
        leaves(marco, day, elena);

        assertThat(access.canSignIn(List.of(marco.id()))).isNotEmpty();
        assertThat(page("/people/" + marco.id()))
                .containsOnlyOnce("Leaves, with last day")
                .contains("Withdraw change");
        jdbc.sql("UPDATE person_change SET starts_on = ?")
                .param(today.plusDays(1))
                .update();
        due.carryOut();
        assertThat(employee(marco).leftOn()).as("on the last day").isNull();
        jdbc.sql("UPDATE person_change SET starts_on = ?").param(today).update();
        due.carryOut();
        due.carryOut();
        entities.clear();
        assertThat(employee(marco).leftOn()).isEqualTo(today.minusDays(1));
        assertThat(employee(amara).managerId()).isEqualTo(elena.id());
    }

    @Test
    void whoLeftEarlierByAFileKeepsThatDayAndIsReplacedAllTheSame() {
        leaves(marco, today.plusDays(3), elena);
        employment.leave(marco.id(), today.minusDays(20), hana.id());
        entities.flush();

        jdbc.sql("UPDATE person_change SET starts_on = ?").param(today).update();
        due.carryOut();
        entities.clear();
        assertThat(employee(marco).leftOn()).isEqualTo(today.minusDays(20));
        assertThat(employee(amara).managerId()).isEqualTo(elena.id());
        assertThat(jdbc.sql("SELECT starts_on FROM person_change")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.minusDays(19));
    }

    @Test
    void successorWhoLeftMeanwhileIsReplacedByTheManager() {
        var nina = firm.employee("Nina Berg");
        leaves(marco, today.plusDays(3), nina);
        leaves(nina, today, null);

        jdbc.sql("UPDATE person_change SET starts_on = ? WHERE done_at IS NULL")
                .param(today)
                .update();
        due.carryOut();
        entities.clear();
        assertThat(employee(amara).managerId()).isEqualTo(elena.id());
    }

    @Test
    void accessEndsAlsoWhereNobodyIsThereToTakeOverAndHrReadsIt() {
        leaves(elena, today.plusDays(3), marco);
        employment.leave(marco.id(), today.minusDays(1), hana.id());
        firm.reportOf(elena, "Nina Berg");
        access.open(elena.id(), Set.of(Role.EMPLOYEE), "grow-4-roses-daily");
        entities.flush();

        jdbc.sql("UPDATE person_change SET starts_on = ?, problem = 'nobody'")
                .param(today)
                .update();
        due.carryOut();
        entities.flush();
        assertThat(employee(elena).leftOn()).isEqualTo(today.minusDays(1));
        assertThat(access.canSignIn(List.of(elena.id()))).isEmpty();
        assertThat(page("/")).contains("No one took over from Elena Rossi");
        assertThat(page("/people/" + elena.id())).contains("no successor or manager to take this over", "Nina Berg");
    }

    @Test
    void mistakenLeavingIsUndone() {
        leaves(marco, today, elena);
        var change = jdbc.sql("SELECT id FROM person_change WHERE kind = 'LEFT'")
                .query(String.class)
                .single();
        mvc.delete()
                .uri("/people/%s/changes/%s".formatted(marco.id(), change))
                .with(csrf())
                .with(as(hana))
                .exchange();
        entities.flush();

        assertThat(employee(marco).leftOn()).isNull();
        assertThat(access.canSignIn(List.of(marco.id()))).isNotEmpty();
    }

    @Test
    void samePersonComesBack() {
        leaves(marco, today.minusDays(60), elena);
        var page = mvc.post()
                .uri("/people/" + marco.id() + "/return")
                .param("from", today.minusDays(1).toString())
                .param("jobTitle", "Trainer")
                .param("department", staff.departmentNamed("Quality").toString())
                .param("manager", elena.id() + " Elena Rossi")
                .with(csrf())
                .with(as(hana))
                .exchange();
        entities.flush();

        assertThat(page).hasRedirectedUrl("/people/" + marco.id());
        assertThat(employee(marco).roles())
                .extracting(PersonBefore.Role::jobTitle, PersonBefore.Role::endedOn)
                .containsExactly(tuple("Support Specialist", today.minusDays(59)), tuple("Trainer", null));
        assertThat(access.canSignIn(List.of(marco.id())))
                .as("an administrator decides")
                .isEmpty();
        assertThat(page("/people/" + marco.id())).contains("Came back on");
    }

    @Test
    void returnIsNotUndoneOnceThereIsSomethingToHandOver() {
        leaves(amara, today.minusDays(9), null);
        mvc.post()
                .uri("/people/" + amara.id() + "/return")
                .param("from", today.toString())
                .param("jobTitle", "Trainer")
                .param("department", staff.departmentNamed("Quality").toString())
                .with(csrf())
                .with(as(hana))
                .exchange();
        entities.flush();
        firm.reportOf(amara, "Nina Berg");
        var change = jdbc.sql("SELECT id FROM person_change WHERE kind = 'RETURNED'")
                .query(String.class)
                .single();

        mvc.delete()
                .uri("/people/%s/changes/%s".formatted(amara.id(), change))
                .with(csrf())
                .with(as(hana))
                .exchange();
        assertThat(employee(amara).leftOn()).isNull();
    }

    @Test
    void returnIsAfterTheLastDay() {
        leaves(amara, today, null);

        assertThat(mvc.post()
                        .uri("/people/" + amara.id() + "/return")
                        .param("from", today.minusDays(3).toString())
                        .param("jobTitle", "Trainer")
                        .param("department", staff.departmentNamed("Quality").toString())
                        .with(csrf())
                        .with(as(hana)))
                .bodyText()
                .contains("Their last day was");
    }

    @Test
    void nobodyComesBackIntoADepartmentThatHasEnded() {
        leaves(amara, today.minusDays(9), null);
        var quality = staff.departmentNamed("Quality");
        organisation.end(quality);

        assertThat(mvc.post()
                        .uri("/people/" + amara.id() + "/return")
                        .param("from", today.toString())
                        .param("jobTitle", "Trainer")
                        .param("department", quality.toString())
                        .with(csrf())
                        .with(as(hana)))
                .bodyText()
                .contains("id=\"department-error\"");
    }

    @Test
    void nobodyRecordsTheirOwnLastDayAndNobodyLeavesTwiceOrBeforeTheyCame() {
        assertThat(leaves(hana, today, elena)).hasRedirectedUrl("/people/" + hana.id());
        assertThat(employee(hana).leftOn()).isNull();
        assertThat(leaves(amara, LocalDate.of(2000, 1, 1), null)).bodyText().contains("Their first day was");
        leaves(amara, today.minusDays(1), null);
        leaves(amara, today, null);
        assertThat(employee(amara).leftOn()).isEqualTo(today.minusDays(1));
    }

    private void asks(CurrentPerson requester, CurrentPerson asked) {
        mvc.post()
                .uri("/feedback/requests")
                .param("asked", asked.id() + " " + asked.name())
                .param("topic", "The hand-over")
                .param("dueOn", today.plusDays(3).toString())
                .with(csrf())
                .with(as(requester))
                .exchange();
        entities.flush();
    }

    private MvcTestResult leaves(CurrentPerson person, LocalDate lastDay, CurrentPerson successor) {
        var answer = mvc.post()
                .uri("/people/" + person.id() + "/leaving")
                .param("lastDay", lastDay.toString())
                .param("successor", successor == null ? "" : successor.id() + " " + successor.name())
                .with(csrf())
                .with(as(hana))
                .exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private Employee employee(CurrentPerson person) {
        entities.clear();
        return employees.with(person.id());
    }

    private String page(String address) {
        var page = mvc.get().uri(address).with(as(hana)).exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
