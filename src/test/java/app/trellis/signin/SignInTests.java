package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson amara;
    private CurrentPerson ada;

    @BeforeEach
    void amaraHasAnAccount() {
        amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), PASSWORD);
    }

    @Test
    void rightPasswordLeadsHome() {
        assertThat(signIn(firm.emailOf(amara), PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    void emailAddressIsTakenInAnyCase() {
        assertThat(signIn("  " + firm.emailOf(amara).toUpperCase(Locale.ROOT), PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void visitGoesOnToWhereItWasGoing() {
        assertThat(mvc.post()
                        .uri("/login")
                        .param("email", firm.emailOf(amara))
                        .param("password", PASSWORD)
                        .param("next", "/openings?q=lead")
                        .with(csrf()))
                .hasRedirectedUrl("/openings?q=lead");
    }

    @Test
    void whereTheVisitWasGoingOutlastsAWrongPassword() {
        assertThat(mvc.post().uri("/login").param("next", "/openings?q=lead").with(csrf()))
                .bodyText()
                .contains("name=\"next\" value=\"/openings?q=lead\"");
    }

    @Test
    void wrongPasswordIsRefusedAndTheAddressKept() {
        assertThat(signIn(firm.emailOf(amara), "something else"))
                .hasStatusOk()
                .bodyText()
                .contains("don’t match", "value=\"" + firm.emailOf(amara) + "\"")
                .doesNotContain("something else");
    }

    @Test
    void unknownDisabledAndInvitedAccountsAreRefusedInTheSameWords() {
        var invited = firm.employee("Nour Haddad");
        access.invite(ada, invited.id(), Set.of(Role.EMPLOYEE), null);
        var disabled = firm.employee("Jonas Lindqvist");
        access.open(disabled.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        access.disable(ada, disabled.id());
        var wrong = refusal(firm.emailOf(amara), "something else");
        assertThat(refusal("nobody@harborpoint.example", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal(firm.emailOf(disabled), PASSWORD)).isEqualTo(wrong);
        assertThat(refusal(firm.emailOf(invited), "")).isEqualTo(wrong);
    }

    @Test
    void sessionIsFoundByThePerson() {
        var cookie = signIn(firm.emailOf(amara), PASSWORD).getResponse().getCookie("SESSION");
        assertThat(cookie).isNotNull();
        assertThat(sessions(amara)).isEqualTo(1);
        assertThat(mvc.get().uri("/settings/password").cookie(cookie)).hasStatusOk();
        assertThat(mvc.post().uri("/logout").cookie(cookie).with(csrf())).hasRedirectedUrl("/login?out");
        assertThat(sessions(amara)).isZero();
        assertThat(mvc.get().uri("/settings/password").cookie(cookie)).hasStatus(302);
    }

    @Test
    void signingInAgainBeginsAnotherSession() {
        var first = signIn(firm.emailOf(amara), PASSWORD).getResponse().getCookie("SESSION");
        var again = mvc.post()
                .uri("/login")
                .cookie(first)
                .param("email", firm.emailOf(amara))
                .param("password", PASSWORD)
                .with(csrf())
                .exchange();
        assertThat(again.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(first.getValue());
        assertThat(mvc.get().uri("/settings/password").cookie(first)).hasStatus(302);
    }

    @Test
    void whoHasSignedInIsLedOnFromTheSignInPage() {
        assertThat(mvc.get().uri("/login?next=/openings").with(as(amara))).hasRedirectedUrl("/openings");
    }

    @Test
    void demonstrationsChoicesExistInTheDemonstrationOnly() {
        assertThat(mvc.get().uri("/login"))
                .bodyText()
                .doesNotContain("type=\"hidden\" name=\"password\"", "demonstration");
    }

    private String refusal(String email, String password) {
        var answer = signIn(email, password);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getHeaderNames()
                + body(answer).replace(email, "").replaceAll("name=\"_csrf\"[^>]*", "");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int sessions(CurrentPerson person) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(person.id().toString())
                .query(Integer.class)
                .single();
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
