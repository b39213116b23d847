package app.trellis.directory;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeeDetails;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ProfileTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private Staff staff;

    @Autowired
    private Statements statements;

    private CurrentPerson elena;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private PersonId joon;

    @BeforeEach
    void firmHasAReportingLine() {
        elena = firm.employee("Elena Rossi");
        marco = firm.reportOf(elena, "Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        joon = employment.begin(new EmployeeDetails(
                "Joon Park",
                "joon.park@harborpoint.example",
                "HP-7007",
                "Agent",
                staff.departmentNamed("Customer Support"),
                amara.id(),
                "Manila",
                LocalDate.of(2020, 1, 15)));
        employment.changeRole(joon, "Trainer", staff.departmentNamed("Quality"), LocalDate.of(2022, 4, 15));
    }

    @Test
    void profileTellsWhoSomebodyIsAndHowToReachThem() {
        assertThat(profile(joon, elena))
                .hasStatusOk()
                .bodyText()
                .contains("Joon Park", "JP", "Trainer", "Quality", "Manila", "joon.park@harborpoint.example");
    }

    @Test
    void rolesStandNewestFirstWithHowLongTheyWereHeld() {
        assertThat(profile(joon, elena))
                .bodyText()
                .satisfies(
                        inOrder("Roles so far", "Trainer", "Quality", "Agent", "Customer Support", "2 years 3 months"));
    }

    @Test
    void reportingLineReachesTheTopAndTheDirectReports() {
        assertThat(profile(amara.id(), joonHimself()))
                .bodyText()
                .satisfies(inOrder("Reports to", "Marco Silva", "Elena Rossi", "1 direct report", "Joon Park"));
    }

    @Test
    void numberAndDayOfHiringAreForTheOfficeAndOneself() {
        assertThat(profile(joon, elena)).bodyText().doesNotContain("HP-7007", "Hire date");
        assertThat(profile(joon, firm.hr("Hana Kimura"))).bodyText().contains("HP-7007", "Hire date");
        assertThat(profile(joon, firm.admin("Ada Novak"))).bodyText().contains("HP-7007", "Hire date");
        assertThat(profile(joon, joonHimself())).bodyText().contains("HP-7007", "Hire date");
    }

    @Test
    void administratorsFindTheAccount() {
        assertThat(profile(joon, firm.admin("Ada Novak"))).bodyText().contains("/people/" + joon + "/account");
        assertThat(profile(joon, firm.hr("Hana Kimura"))).bodyText().doesNotContain("/account");
    }

    @Test
    void clientContactHasNoProfile() {
        var claire = firm.client("Claire Bennett");

        assertThat(profile(claire.id(), firm.hr("Hana Kimura"))).hasStatus(404);
    }

    @Test
    void clientContactSeesNoProfile() {
        assertThat(profile(joon, firm.client("Claire Bennett"))).hasStatus(403);
    }

    @Test
    void unknownPersonIsNotFound() {
        assertThat(profile(new PersonId(UUID.randomUUID()), elena)).hasStatus(404);
    }

    @Test
    void profileIssuesTheSameStatementsWhateverTheNumberOfReports() {
        var few = statements.during(() -> profile(marco.id(), elena));
        for (var i = 0; i < 30; i++) firm.reportOf(marco, "Agent " + i);

        assertThat(statements.during(() -> profile(marco.id(), elena))).isEqualTo(few);
    }

    private CurrentPerson joonHimself() {
        return new CurrentPerson(joon, "Joon Park", false, false, false);
    }

    private MvcTestResult profile(PersonId person, CurrentPerson reader) {
        return mvc.get().uri("/people/{id}", person).with(as(reader)).exchange();
    }
}
