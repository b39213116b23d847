package app.trellis.roster;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** HR adds people by hand, changes them, and takes mistakes back. */
@PageTest
class KeepingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employees employees;

    @Autowired
    private Employment employment;

    @Autowired
    private Staff staff;

    @Autowired
    private Organisation organisation;

    @Autowired
    private DueChanges due;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private LocalDate today;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        today = LocalDate.now(clock);
    }

    @Test
    void personIsAddedOnceHoweverOftenTheFormIsSent() {
        var form = newcomer("عمر خالد");

        var first = sent(mvc.post().uri("/people"), form);
        assertThat(sent(mvc.post().uri("/people"), form))
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        var omar = employees.numbered("HP-900");
        assertThat(omar.name()).isEqualTo("عمر خالد");
        assertThat(omar.email()).isNull();
        assertThat(omar.managerId()).isEqualTo(marco.id());
        assertThat(omar.roles())
                .extracting(PersonBefore.Role::jobTitle, PersonBefore.Role::startedOn)
                .containsExactly(tuple("Trainer", LocalDate.of(2026, 2, 1)));
        assertThat(employment.file(omar.id()).orElseThrow().placement().weeklyHours())
                .isEqualTo("37.5");
    }

    @Test
    void numberOrAddressIsNeededAndBelongsToOne() {
        var form = newcomer("Omar Khalid");
        form.put("employeeNumber", " ");
        assertThat(sent(mvc.post().uri("/people"), form)).bodyText().contains("Enter an email or an employee number");
        form.put("email", firm.emailOf(amara).toUpperCase());
        assertThat(sent(mvc.post().uri("/people"), form)).bodyText().contains("already belongs to Amara Okafor");
        form.put("email", "not an address");
        assertThat(sent(mvc.post().uri("/people"), form))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"email-error\"");
        form.put("weeklyHours", "200");
        assertThat(sent(mvc.post().uri("/people"), form)).bodyText().contains("Enter 168 or less");
    }

    @Test
    void newJobFromADayIsDatedInTheHistory() {
        var form = formOf(amara);
        form.put("jobTitle", "Team Lead");
        form.put("from", today.minusDays(10).toString());

        assertThat(edit(amara, form)).hasRedirectedUrl("/people/" + amara.id());
        assertThat(employee(amara).roles())
                .extracting(PersonBefore.Role::jobTitle, PersonBefore.Role::endedOn)
                .containsExactly(tuple("Support Specialist", today.minusDays(10)), tuple("Team Lead", null));
        assertThat(profile(amara, hana)).contains("Changed from", "Job title: Team Lead", "By Hana Kimura");
        assertThat(profile(amara, marco)).doesNotContain("Changes by HR", "/edit");
    }

    @Test
    void dayBeforeThePresentJobIsRefused() {
        var form = formOf(amara);
        form.put("jobTitle", "Team Lead");
        form.put("from", "2020-01-01");

        assertThat(edit(amara, form)).bodyText().contains("Their present job began on");
        form.put("from", "1066-10-14");
        assertThat(edit(amara, form)).bodyText().contains("up to two years from now");
    }

    @Test
    void changeOfALaterDayWaitsAndIsDoneOnce() {
        var nina = firm.employee("Nina Berg");
        var form = formOf(amara);
        form.put("name", "Amara Okafor-Lind");
        form.put("manager", nina.id() + " Nina Berg");
        form.put("from", today.plusMonths(1).toString());

        edit(amara, form);
        edit(amara, form);
        assertThat(employee(amara).name()).isEqualTo("Amara Okafor-Lind");
        assertThat(employee(amara).managerId()).isEqualTo(marco.id());
        assertThat(profile(amara, hana))
                .containsOnlyOnce("Waits for")
                .contains("Manager: Nina Berg", "Withdraw change");

        itIsDue();
        due.carryOut();
        due.carryOut();
        entities.clear();
        assertThat(employee(amara).managerId()).isEqualTo(nina.id());
        assertThat(profile(amara, hana)).doesNotContain("Waits for");
    }

    @Test
    void whatChangesMeanwhileStays() {
        var later = formOf(amara);
        later.put("jobTitle", "Team Lead");
        later.put("from", today.plusDays(5).toString());
        edit(amara, later);
        var now = formOf(amara);
        now.put("location", "Cebu");
        edit(amara, now);

        itIsDue();
        due.carryOut();
        entities.clear();
        assertThat(employee(amara).location()).isEqualTo("Cebu");
        assertThat(employee(amara).jobTitle()).isEqualTo("Team Lead");
    }

    @Test
    void plansForOneDayAreDoneTogether() {
        var day = today.plusDays(5).toString();
        var nina = firm.employee("Nina Berg");
        edit(amara, with(with(formOf(amara), "from", day), "jobTitle", "Team Lead"));
        edit(amara, with(with(formOf(amara), "from", day), "manager", nina.id() + " Nina Berg"));
        assertThat(profile(amara, hana)).containsOnlyOnce("Waits for").contains("Job title: Team Lead", "Nina Berg");

        itIsDue();
        due.carryOut();
        assertThat(employee(amara).jobTitle()).isEqualTo("Team Lead");
        assertThat(employee(amara).managerId()).isEqualTo(nina.id());
    }

    @Test
    void waitingChangeIsWithdrawn() {
        var form = formOf(amara);
        form.put("jobTitle", "Team Lead");
        form.put("from", today.plusDays(1).toString());
        edit(amara, form);

        assertThat(takeBack(amara)).hasRedirectedUrl("/people/" + amara.id());
        itIsDue();
        due.carryOut();
        assertThat(employee(amara).jobTitle()).isEqualTo("Support Specialist");
    }

    @Test
    void waitingChangeThatCannotBeDoneSaysSoAndHoldsNothingUp() {
        var circle = formOf(marco);
        var nina = firm.employee("Nina Berg");
        circle.put("manager", nina.id() + " Nina Berg");
        circle.put("from", today.plusDays(1).toString());
        edit(marco, circle);
        employment.changeManager(nina.id(), amara.id());
        var form = formOf(amara);
        form.put("jobTitle", "Team Lead");
        form.put("from", today.plusDays(2).toString());
        edit(amara, form);

        itIsDue();
        due.carryOut();
        entities.clear();
        assertThat(employee(marco).managerId()).isNull();
        assertThat(employee(amara).jobTitle()).isEqualTo("Team Lead");
        assertThat(profile(marco, hana)).contains("the new manager reports to this person");
    }

    @Test
    void departmentThatEndedMeanwhileTakesNobodyIn() {
        var quality = staff.departmentNamed("Quality");
        edit(
                amara,
                with(
                        with(formOf(amara), "department", quality.toString()),
                        "from",
                        today.plusDays(1).toString()));
        organisation.end(quality);

        itIsDue();
        due.carryOut();
        entities.clear();
        assertThat(employee(amara).departmentId()).isNotEqualTo(quality);
        assertThat(profile(amara, hana)).contains("department is no longer there");
    }

    @Test
    void departmentThatHasEndedIsNotChosenButStaysWhereItIs() {
        var quality = staff.departmentNamed("Quality");
        var form = with(formOf(amara), "department", quality.toString());
        var newcomer = newcomer("Omar Khalid");
        organisation.end(quality);

        assertThat(edit(amara, form)).hasStatusOk().bodyText().contains("id=\"department-error\"");
        assertThat(sent(mvc.post().uri("/people"), newcomer)).bodyText().contains("id=\"department-error\"");
        organisation.end(employee(amara).departmentId());
        assertThat(edit(amara, with(formOf(amara), "location", "Cebu"))).hasStatus3xxRedirection();
    }

    @Test
    void mistakeIsUndoneUntilSomethingElseChanges() {
        var form = formOf(amara);
        form.put("jobTitle", "Team Lead");
        edit(amara, form);
        takeBack(amara);
        assertThat(employee(amara).jobTitle()).isEqualTo("Support Specialist");
        assertThat(employee(amara).roles()).hasSize(1);

        edit(amara, with(formOf(amara), "jobTitle", "Team Lead"));
        employment.changeManager(amara.id(), null);
        entities.clear();
        takeBack(amara);
        assertThat(employee(amara).jobTitle()).isEqualTo("Team Lead");
    }

    @Test
    void whatWouldNoLongerFitIsNotUndone() {
        edit(amara, with(formOf(amara), "manager", ""));
        edit(marco, with(formOf(marco), "manager", amara.id() + " Amara Okafor"));
        takeBack(amara);
        assertThat(employee(amara).managerId()).as("a ring").isNull();
        takeBack(marco);
        takeBack(amara);
        assertThat(employee(amara).managerId()).isEqualTo(marco.id());

        var nina = firm.employee("Nina Berg");
        edit(amara, with(formOf(amara), "manager", nina.id() + " Nina Berg"));
        employment.leave(marco.id(), today.minusDays(1), hana.id());
        takeBack(amara);
        assertThat(employee(amara).managerId()).as("has left").isEqualTo(nina.id());

        var old = firm.emailOf(nina);
        edit(nina, with(formOf(nina), "email", "nina.new@x.example"));
        edit(amara, with(formOf(amara), "email", old));
        takeBack(nina);
        assertThat(employee(nina).email()).as("taken").isEqualTo("nina.new@x.example");

        var joon = firm.employee("Joon Park");
        var quality = staff.departmentNamed("Quality");
        var before = employee(joon).departmentId();
        edit(joon, with(formOf(joon), "department", quality.toString()));
        organisation.end(before);
        takeBack(joon);
        assertThat(employee(joon).departmentId()).as("has ended").isEqualTo(quality);
    }

    @Test
    void managerIsNeitherThePersonNorSomebodyBelow() {
        assertThat(edit(marco, with(formOf(marco), "manager", amara.id() + " Amara Okafor")))
                .bodyText()
                .contains("This person reports to them already");
        assertThat(edit(marco, with(formOf(marco), "manager", marco.id() + " Marco Silva")))
                .bodyText()
                .contains("No one can report to themselves");
    }

    @Test
    void twoWhoEditAtOnceAreShownBothVersions() {
        var first = formOf(amara);
        var second = new HashMap<>(first);
        edit(amara, with(first, "jobTitle", "Team Lead"));

        assertThat(edit(amara, with(second, "location", "Cebu")))
                .hasStatus(409)
                .bodyText()
                .contains("Someone else changed this person", "Team Lead", "Cebu");
        assertThat(edit(amara, first))
                .as("the same once more, after going back")
                .hasStatus3xxRedirection();
    }

    @Test
    void hrEditsThemselvesToo() {
        assertThat(edit(hana, with(formOf(hana), "location", "Cebu"))).hasStatus3xxRedirection();
    }

    @Test
    void addressOfAnAdministratorIsChangedByAdministratorsOnly() {
        var ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "grow-4-roses");

        assertThat(edit(ada, with(formOf(ada), "email", "mine@x.example")))
                .bodyText()
                .contains("Only an administrator");
    }

    @Test
    void addressOfAnAdministratorIsNotUndoneEither() {
        edit(amara, with(formOf(amara), "email", "new@x.example"));
        access.open(amara.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "grow-4-roses");

        takeBack(amara);
        assertThat(employee(amara).email()).isEqualTo("new@x.example");
    }

    @Test
    void whoHasLeftIsNotEdited() {
        employment.leave(amara.id(), today.minusDays(1), hana.id());

        assertThat(mvc.get().uri("/people/" + amara.id() + "/edit").with(as(hana)))
                .hasRedirectedUrl("/people/" + amara.id());
    }

    private Map<String, String> newcomer(String name) {
        return new HashMap<>(Map.of(
                "formId", "9b2c1d6e-0000-4000-8000-000000000001",
                "name", name,
                "employeeNumber", "HP-900",
                "jobTitle", "Trainer",
                "department", staff.departmentNamed("Quality").toString(),
                "manager", marco.id() + " Marco Silva",
                "location", "Manila",
                "weeklyHours", "37.5",
                "from", "2026-02-01"));
    }

    private Map<String, String> formOf(CurrentPerson person) {
        entities.flush();
        entities.clear();
        var file = employment.file(person.id()).orElseThrow();
        var manager = file.placement().manager();
        return new HashMap<>(Map.of(
                "name", file.name(),
                "email", file.email(),
                "employeeNumber", file.employeeNumber(),
                "jobTitle", file.placement().jobTitle(),
                "department", file.placement().department().toString(),
                "manager",
                        manager == null
                                ? ""
                                : manager + " "
                                        + staff.card(manager).orElseThrow().name(),
                "location", file.placement().location(),
                "from", today.toString(),
                "version", "" + file.version()));
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        form.put(field, value);
        return form;
    }

    private void itIsDue() {
        jdbc.sql("UPDATE person_change SET starts_on = ? WHERE done_at IS NULL")
                .param(today)
                .update();
    }

    private MvcTestResult takeBack(CurrentPerson person) {
        var change =
                jdbc.sql("""
                        SELECT id FROM person_change WHERE person_id = ? AND taken_back_at IS NULL
                        ORDER BY done_at IS NULL DESC, made_at DESC LIMIT 1""").param(person.id().value()).query(String.class).single();
        return sent(mvc.delete().uri("/people/%s/changes/%s".formatted(person.id(), change)), Map.of());
    }

    private MvcTestResult edit(CurrentPerson person, Map<String, String> form) {
        return sent(mvc.put().uri("/people/" + person.id()), form);
    }

    private MvcTestResult sent(MockMvcRequestBuilder request, Map<String, String> form) {
        form.forEach(request::param);
        var answer = request.with(csrf()).with(as(hana)).exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private Employee employee(CurrentPerson person) {
        entities.clear();
        return employees.with(person.id());
    }

    private String profile(CurrentPerson person, CurrentPerson viewer) {
        var page = mvc.get().uri("/people/" + person.id()).with(as(viewer)).exchange();
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
