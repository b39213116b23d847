package app.trellis.signin;

import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No administrator can sign in any more; the operator of Trellis names one at its start. */
@PageTest
class AdministratorRecoveryTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final String OTHER = "a trellis against the wall";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AdministratorRecovery wayBack;

    @Test
    void administratorWhoForgotThePasswordChoosesAnother() {
        var ada = firm.employee("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.HR, Role.ADMIN), PASSWORD);
        comesBack(ada);
        assertThat(rolesOf(ada)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR, Role.ADMIN);
    }

    @Test
    void employeeWithoutAnAccountBecomesAdministrator() {
        var otto = firm.employee("Otto Klein");
        comesBack(otto);
        assertThat(rolesOf(otto)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
    }

    @Test
    void disabledAccountIsEnabled() {
        var ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), PASSWORD);
        var otto = firm.employee("Otto Klein");
        access.open(otto.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        access.disable(ada, otto.id());
        comesBack(otto);
    }

    @Test
    void nobodyFromOutsideBecomesAdministrator() {
        var claire = firm.client("Claire Bennett");
        assertThat(wayBack.openFor(firm.emailOf(claire))).isEmpty();
        assertThat(wayBack.openFor("nobody@x.example")).isEmpty();
        assertThat(accounts.findById(claire.id())).isEmpty();
    }

    private void comesBack(CurrentPerson person) {
        var link = wayBack.openFor(" " + firm.emailOf(person)).orElseThrow();
        assertThat(mvc.post()
                        .uri("/invitations/{link}", link.text())
                        .param("password", OTHER)
                        .param("again", OTHER)
                        .with(csrf()))
                .hasRedirectedUrl("/login?ready");
        var session = mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(person))
                .param("password", OTHER)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
        assertThat(mvc.get().uri("/people/{id}/account", person.id()).cookie(session))
                .hasStatusOk();
    }

    private Set<Role> rolesOf(CurrentPerson person) {
        return accounts.findById(person.id()).orElseThrow().roles();
    }
}
