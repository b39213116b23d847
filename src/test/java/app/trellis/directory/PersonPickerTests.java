package app.trellis.directory;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The field for a person, on the form of a client account. */
@PageTest
class PersonPickerTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;
    private CurrentPerson marco;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
    }

    @Test
    void chosenPersonIsTaken() {
        assertManages(marco, saved(marco.id().toString(), "Marco Silva"));
    }

    @Test
    void nameOrAddressOfOneIsEnough() {
        assertManages(marco, saved("", "marco silva"));
        assertManages(marco, saved("", firm.emailOf(marco).toUpperCase()));
        var omar = firm.employee("عمر خالد");
        assertManages(omar, saved("عمر خالد"));
    }

    @Test
    void partOfANameIsAskedAbout() {
        assertThat(saved("", "marc"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Choose the person you mean",
                        "value=\"%s Marco Silva\"".formatted(marco.id()),
                        "value=\"marc\"");
    }

    @Test
    void peopleOfOneNameAreToldApart() {
        var other = firm.employee("Marco Silva");
        jdbc.sql("UPDATE person SET job_title = 'Trainer' WHERE id = ?")
                .param(other.id().value())
                .update();

        assertThat(saved("", "Marco Silva"))
                .bodyText()
                .contains(
                        "Choose the person you mean",
                        "Support Specialist · Customer Support",
                        "Trainer · Customer Support");
        assertManages(other, saved("", "Marco Silva", other.id() + " Marco Silva"));
        assertManages(other, saved(other.id().toString(), "Marco Silva"));
    }

    @Test
    void namesakesInOneJobAreToldApartByTheirAddresses() {
        var other = firm.employee("Marco Silva");

        assertThat(saved("", "Marco Silva")).bodyText().contains(firm.emailOf(marco), firm.emailOf(other));
    }

    @Test
    void textTypedOverSomebodyWhoWasChosenCounts() {
        var joon = firm.employee("Joon Park");

        assertManages(joon, saved(marco.id().toString(), "Joon Park"));
    }

    @Test
    void whoMatchesNobodyIsNotFound() {
        assertThat(saved("", "Nobody Here"))
                .hasStatusOk()
                .bodyText()
                .contains("No one matches", "value=\"Nobody Here\"");
        assertThat(saved(PersonId.random().toString(), "")).bodyText().contains("Fill this in");
        assertThat(saved(PersonId.random() + " X")).bodyText().contains("No one matches");
        assertThat(saved("", "")).bodyText().contains("Fill this in");
    }

    @Test
    void whoHasLeftMeanwhileIsNamed() {
        jdbc.sql("UPDATE person SET left_on = '2024-01-31' WHERE id = ?")
                .param(marco.id().value())
                .update();

        assertThat(saved(marco.id().toString(), "Marco Silva")).bodyText().contains("Marco Silva has left the company");
        assertThat(choices("marco", "")).bodyText().doesNotContain("Marco Silva");
    }

    @Test
    void whoHasLeftIsNotTakenForAnotherOfTheName() {
        var other = firm.employee("Marco Silva");
        jdbc.sql("UPDATE person SET left_on = '2024-01-31' WHERE id = ?")
                .param(marco.id().value())
                .update();

        assertThat(saved(marco.id().toString(), "Marco Silva"))
                .bodyText()
                .contains("Marco Silva has left the company", "value=\"%s Marco Silva\"".formatted(other.id()));
        assertManages(other, saved("", "Marco Silva"));
    }

    @Test
    void searchOfTheFormItselfOnlyOffersAndKeepsTheRest() {
        var page = mvc.post()
                .uri("/clients")
                .param("name", "Northline Travel")
                .param("accountManager", "", "Marco Silva")
                .param("search", "accountManager")
                .with(csrf())
                .with(as(hana))
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Northline Travel\"",
                        "checked=\"checked\"",
                        "value=\"%s Marco Silva\"".formatted(marco.id()));
    }

    @Test
    void suggestionsHaveTheBestMatchFirst() {
        firm.employee("Marcola Abel");
        firm.employee("Marco");

        assertThat(choices("marco", ""))
                .bodyText()
                .satisfies(inOrder(">Marco<", ">Marco Silva<", ">Marcola Abel<"))
                .contains("3 people found");
        assertThat(choices(firm.emailOf(marco).substring(0, 8), "")).bodyText().contains("Marco Silva");
        for (var begun : List.of("m", "Má", "marco s", "marco si"))
            assertThat(choices(begun, "")).bodyText().as(begun).contains("Marco Silva");
        assertThat(choices("zzz", "")).bodyText().contains("No one matches");
        assertThat(choices("", "")).hasStatusOk();
        assertThat(choices("🎉 %_\\", "unknown")).hasStatusOk();
    }

    @Test
    void clientContactsAreOfferedOnlyToTheStaffOfTheirClient() {
        var claire = firm.client("Claire Bennett");
        var brightwater = clients.account("Brightwater Insurance", hana);
        clients.contact(brightwater, claire, hana);

        assertThat(choices("claire", "contacts")).bodyText().doesNotContain("Claire Bennett");
        assertThat(saved("", firm.emailOf(claire))).bodyText().contains("No one matches");
        assertThat(saved(claire.id().toString(), "Claire Bennett")).bodyText().contains("No one matches");
        clients.assign(brightwater, hana);
        assertThat(choices("claire", "contacts")).bodyText().contains("Claire Bennett");
        assertThat(choices("claire", "")).bodyText().doesNotContain("Claire Bennett");
    }

    @Test
    void conflictShowsNames() {
        var joon = firm.employee("Joon Park");
        var id = clients.account("Brightwater Insurance", hana);
        assertThat(edited(id.toString(), joon.id().toString(), "Joon Park")).hasStatus3xxRedirection();
        var page = edited(id.toString(), marco.id().toString(), "Marco Silva");

        assertThat(page)
                .hasStatus(409)
                .bodyText()
                .contains(">Marco Silva</div>", ">Joon Park</div>", "value=\"%s Marco Silva\"".formatted(marco.id()));
    }

    private MvcTestResult edited(String account, String... accountManager) {
        return mvc.put()
                .uri("/clients/" + account)
                .param("name", "Brightwater Insurance")
                .param("accountManager", accountManager)
                .param("since", "2020-01-01")
                .param("version", "0")
                .with(csrf())
                .with(as(hana))
                .exchange();
    }

    private MvcTestResult choices(String text, String also) {
        return mvc.get()
                .uri("/people/choices")
                .param("q", text)
                .param("also", also)
                .with(as(hana))
                .exchange();
    }

    private MvcTestResult saved(String... accountManager) {
        return mvc.post()
                .uri("/clients")
                .param("name", "Client " + PersonId.random())
                .param("accountManager", accountManager)
                .param("since", "2020-01-01")
                .with(csrf())
                .with(as(hana))
                .exchange();
    }

    private void assertManages(CurrentPerson person, MvcTestResult saved) {
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(saved.getResponse().getRedirectedUrl()).with(as(hana)))
                .bodyText()
                .contains("<a href=\"/people/" + person.id() + "\">");
    }
}
