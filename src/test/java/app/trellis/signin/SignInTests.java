package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class SignInTests {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    private CurrentPerson amara;

    @BeforeEach
    void amaraHasAnAccount() {
        amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
    }

    @Test
    void rightPasswordLeadsHome() {
        assertThat(signIn(firm.emailOf(amara), PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    void emailAddressIsTakenInAnyCase() {
        assertThat(signIn(firm.emailOf(amara).toUpperCase(Locale.ROOT), PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void wrongPasswordIsRefusedAndTheAddressKept() {
        assertThat(signIn(firm.emailOf(amara), "something else"))
                .hasStatusOk()
                .bodyText()
                .contains("do not fit together", "value=\"" + firm.emailOf(amara) + "\"")
                .doesNotContain("something else");
    }

    private MvcTestResult signIn(String email, String password) {
        return mvc.post()
                .uri("/login")
                .param("email", email)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}
