package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two administrators look at one account, and each changes its roles. */
@PageTest
class StaleRolesTests {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private Accounts accounts;

    private CurrentPerson ada;
    private CurrentPerson otto;
    private CurrentPerson marco;

    @BeforeEach
    void marcoIsHrAndAdministrator() {
        ada = administrator("Ada Novak");
        otto = administrator("Otto Klein");
        marco = firm.employee("Marco Silva");
        access.open(marco.id(), Set.of(Role.EMPLOYEE, Role.HR, Role.ADMIN), PASSWORD);
    }

    @Test
    void roleThatAnotherTookAwayMeanwhileStaysAway() {
        var seenByAda = seenBy(ada);
        assertThat(save(otto, seenBy(otto), "hr")).hasStatus(302);
        assertThat(save(ada, seenByAda, "admin"))
                .hasStatus(409)
                .bodyText()
                .contains("Someone else changed this account", "name=\"version\" value=\"" + seenBy(ada) + "\"")
                .containsPattern("checked=\"checked\"[^>]*name=\"hr\"|name=\"hr\"[^>]*checked=\"checked\"")
                .doesNotContainPattern("checked=\"checked\"[^>]*name=\"admin\"|name=\"admin\"[^>]*checked=\"checked\"");
        assertThat(accounts.findById(marco.id()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR);
    }

    @Test
    void secondChoiceAfterLookingAgainIsSaved() {
        save(otto, seenBy(otto), "hr");
        assertThat(save(ada, seenBy(ada), "admin")).hasStatus(302);
        assertThat(accounts.findById(marco.id()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
    }

    private CurrentPerson administrator(String name) {
        var person = firm.admin(name);
        access.open(person.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), PASSWORD);
        return person;
    }

    private String seenBy(CurrentPerson administrator) {
        return mvc.get()
                                .uri("/people/{id}/account", marco.id())
                                .with(as(administrator))
                                .exchange()
                                .getMvcResult()
                                .getModelAndView()
                                .getModel()
                                .get("form")
                        instanceof AccountForm form
                ? String.valueOf(form.version())
                : "";
    }

    private MvcTestResult save(CurrentPerson administrator, String version, String role) {
        return mvc.put()
                .uri("/people/{id}/account/roles", marco.id())
                .param("version", version)
                .param(role, "true")
                .with(as(administrator))
                .with(csrf())
                .exchange();
    }
}
