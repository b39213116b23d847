package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.EmployeesReturned;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * No session outlives the change that it must not outlive, wherever it was begun. Sessions live outside of a test's
 * transaction, so that these tests commit.
 */
@PageTest
class EndedSessionsTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final String OTHER = "a trellis against the wall";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private PasswordChange passwords;

    @Autowired
    private ApplicationEventPublisher events;

    private CurrentPerson claire;
    private CurrentPerson ada;
    private Cookie phone;
    private Cookie laptop;

    @BeforeEach
    void claireIsSignedInTwice() {
        ada = firm.client("Ada Novak");
        access.open(ada.id(), Set.of(Role.ADMIN), PASSWORD);
        claire = firm.client("Claire Bennett");
        access.open(claire.id(), Set.of(Role.CLIENT), PASSWORD);
        phone = signIn(PASSWORD);
        laptop = signIn(PASSWORD);
    }

    @Test
    @Committed
    void newPasswordEndsTheOtherSessions() {
        var renewed = changePassword();
        assertThat(renewed.getValue()).isNotEqualTo(phone.getValue());
        assertThat(isSignedIn(renewed)).isTrue();
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(laptop)).isFalse();
        assertThat(signIn(PASSWORD)).isNull();
        assertThat(signIn(OTHER)).isNotNull();
    }

    /** It was read with the id that the session had before, and waited for the first one. */
    @Test
    @Committed
    void secondClickOnTheNewPasswordLeavesTheSessionOfTheFirst() {
        var renewed = changePassword();
        passwords.replace(claire.id(), PASSWORD, OTHER, phone.getValue());
        assertThat(isSignedIn(renewed)).isTrue();
    }

    @Test
    @Committed
    void samePasswordAgainEndsTheOtherSessionsToo() {
        passwords.replace(claire.id(), PASSWORD, PASSWORD, "");
        assertThat(isSignedIn(laptop)).isFalse();
    }

    @Test
    @Committed
    void disablingEndsAllSessions() {
        assertThat(mvc.post()
                        .uri("/people/{id}/account/suspension", claire.id())
                        .with(as(asAdmin()))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(laptop)).isFalse();
        assertThat(signIn(PASSWORD)).isNull();
        access.enable(asAdmin(), claire.id());
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(signIn(PASSWORD)).isNotNull();
    }

    @Test
    @Committed
    void leavingTheCompanyEndsAllSessionsAndComingBackGivesNeitherPasswordNorRoles() {
        access.changeRoles(asAdmin(), claire.id(), Set.of(Role.EMPLOYEE, Role.HR), 0L);
        var tablet = signIn(PASSWORD);
        events.publishEvent(new EmployeesLeft(Set.of(claire.id()), ada.id()));
        assertThat(isSignedIn(tablet)).isFalse();
        assertThat(signIn(PASSWORD)).isNull();
        events.publishEvent(new EmployeesReturned(Map.of(claire.id(), LocalDate.EPOCH), false));
        assertThat(signIn(PASSWORD)).isNull();
        assertThat(access.holders(Role.EMPLOYEE)).contains(claire.id());
        assertThat(access.holders(Role.HR)).doesNotContain(claire.id());
    }

    @Test
    @Committed
    void whoWasOnlyTakenForGoneSignsInAsBefore() {
        events.publishEvent(new EmployeesLeft(Set.of(claire.id()), ada.id()));
        events.publishEvent(new EmployeesReturned(Map.of(claire.id(), LocalDate.EPOCH), true));
        assertThat(isSignedIn(laptop)).isFalse();
        assertThat(signIn(PASSWORD)).isNotNull();
    }

    @Test
    @Committed
    void whatAnAdministratorHasSuspendedStaysSoWhenSomebodyComesBack() {
        access.disable(asAdmin(), claire.id());
        events.publishEvent(new EmployeesLeft(Set.of(claire.id()), ada.id()));
        events.publishEvent(new EmployeesReturned(Map.of(claire.id(), LocalDate.EPOCH), false));
        assertThat(access.isSuspended(claire.id())).isTrue();
    }

    @Test
    @Committed
    void newRolesEndAllSessions() {
        access.changeRoles(asAdmin(), claire.id(), Set.of(Role.CLIENT, Role.HR), 0L);
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(laptop)).isFalse();
    }

    @Test
    @Committed
    void rolesThatStayAsTheyAreEndNoSession() {
        access.changeRoles(asAdmin(), claire.id(), Set.of(Role.CLIENT), 0L);
        assertThat(isSignedIn(phone)).isTrue();
    }

    @Test
    @Committed
    void passwordChosenByLinkEndsAllSessions() {
        var link = access.link(asAdmin(), claire.id(), null);
        assertThat(isSignedIn(phone)).isTrue();
        assertThat(mvc.post()
                        .uri("/invitations/{token}", link.text())
                        .param("password", OTHER)
                        .param("again", OTHER)
                        .with(csrf()))
                .hasRedirectedUrl("/login?ready");
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(signIn(OTHER)).isNotNull();
    }

    private Cookie changePassword() {
        var changed = mvc.post()
                .uri("/settings/password")
                .cookie(phone)
                .param("current", PASSWORD)
                .param("password", OTHER)
                .param("again", OTHER)
                .with(csrf())
                .exchange();
        assertThat(changed).hasRedirectedUrl("/settings/password");
        return changed.getResponse().getCookie("SESSION");
    }

    private CurrentPerson asAdmin() {
        return new CurrentPerson(ada.id(), ada.name(), false, true, false);
    }

    private boolean isSignedIn(Cookie session) {
        return mvc.get()
                        .uri("/settings/password")
                        .cookie(session)
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private Cookie signIn(String password) {
        return mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(claire))
                .param("password", password)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
    }
}
