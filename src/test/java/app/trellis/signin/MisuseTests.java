package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How others were broken, tried at the accounts of Trellis. {@link EndedSessionsTests} and others belong to it. */
@PageTest
class MisuseTests {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson ada;
    private CurrentPerson amara;

    @BeforeEach
    void accounts() {
        ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), PASSWORD);
        amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
    }

    @Nested
    class MassAssignment {

        @Test
        void fieldsThatTheFormDoesNotHaveAreIgnored() {
            assertThat(mvc.put()
                            .uri("/people/{id}/account/roles", amara.id())
                            .param("hr", "true")
                            .param("role", "ADMIN")
                            .param("roles", "ADMIN,CLIENT")
                            .param("personId", ada.id().toString())
                            .param("id", ada.id().toString())
                            .param("passwordHash", "{noop}x")
                            .param("disabledAt", "")
                            .param("version", "0")
                            .with(as(ada))
                            .with(csrf()))
                    .hasStatus(302);
            assertThat(rolesOf(amara)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR);
            assertThat(rolesOf(ada)).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.ADMIN);
        }

        @Test
        void clientContactGetsNoRoleOfTheInside() {
            var claire = firm.client("Claire Bennett");
            mvc.post()
                    .uri("/people/{id}/account", claire.id())
                    .param("hr", "true")
                    .param("admin", "true")
                    .with(as(ada))
                    .with(csrf())
                    .exchange();
            assertThat(rolesOf(claire)).containsExactly(Role.CLIENT);
        }
    }

    @Nested
    class ResetTakeover {

        @Test
        void linkWorksOnceAndForItsPersonOnly() {
            var link = access.link(ada, amara.id(), null).text();
            assertThat(choose(link)).hasRedirectedUrl("/login?ready");
            var chosen = accounts.findById(amara.id()).orElseThrow().usablePassword();
            assertThat(choose(link, "another trellis at the wall")).hasStatus(404);
            assertThat(accounts.findById(amara.id()).orElseThrow().usablePassword())
                    .isEqualTo(chosen);
            assertThat(accounts.findById(ada.id()).orElseThrow().isReady()).isTrue();
        }

        @Test
        void newerLinkEndsTheOlder() {
            var older = access.link(ada, amara.id(), null).text();
            var newer = access.link(ada, amara.id(), null).text();
            assertThat(choose(older)).hasStatus(404);
            assertThat(choose(newer)).hasStatus(302);
        }

        @Test
        void oldLinkIsRefused() {
            var link = access.link(ada, amara.id(), null).text();
            jdbc.sql("UPDATE invitation SET expires_at = expires_at - interval '25 hours'")
                    .update();
            assertThat(choose(link)).hasStatus(404).bodyText().contains("no longer works");
        }

        @Test
        void disablingEndsTheLink() {
            var link = access.link(ada, amara.id(), null).text();
            access.disable(ada, amara.id());
            assertThat(choose(link)).hasStatus(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "undefined", "0", "%00", "..", "' OR true --", "*"})
        void noOtherTextIsALink(String text) {
            access.link(ada, amara.id(), null);
            assertThat(choose(text).getResponse().getStatus()).isIn(400, 404);
        }

        @Test
        void onlyTheHashIsKept() {
            var link = access.link(ada, amara.id(), null).text();
            assertThat(jdbc.sql("SELECT invitation::text FROM invitation")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> row.contains(link));
        }

        private MvcTestResult choose(String link) {
            return choose(link, "a trellis against the wall");
        }

        private MvcTestResult choose(String link, String password) {
            return mvc.post()
                    .uri("/invitations/{token}", link)
                    .param("password", password)
                    .param("again", password)
                    .with(csrf())
                    .exchange();
        }
    }

    @Nested
    class ZeroAdministrators {

        @Test
        void administratorsCannotRemoveThemselves() {
            assertThatThrownBy(() -> access.disable(ada, ada.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> access.changeRoles(ada, ada.id(), Set.of(Role.EMPLOYEE), 0L))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(rolesOf(ada)).contains(Role.ADMIN);
        }

        @Test
        void whoeverWasDisabledMeanwhileChangesNothing() {
            var other = firm.admin("Otto Klein");
            access.open(other.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), PASSWORD);
            access.disable(ada, other.id());
            accounts.flush();
            assertThatThrownBy(() -> access.disable(other, ada.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Nested
    class PasswordsThatAreNoProof {

        @ParameterizedTest
        @ValueSource(strings = {"", "wrong", "null", "\0"})
        void ownPasswordIsChangedWithTheCurrentOneOnly(String current) {
            assertThat(mvc.post()
                            .uri("/settings/password")
                            .param("current", current)
                            .param("password", "a trellis against the wall")
                            .param("again", "a trellis against the wall")
                            .with(as(amara))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"current-error\"");
        }

        /** The fields are mixed up: nothing would have changed, and nobody been signed out. */
        @Test
        void passwordThatIsTheCurrentOneProvesNothingAsTheNewOne() {
            assertThat(mvc.post()
                            .uri("/settings/password")
                            .param("current", "a trellis against the wall")
                            .param("password", PASSWORD)
                            .param("again", PASSWORD)
                            .with(as(amara))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"current-error\"");
        }

        @Test
        void overlongInputIsAnAnswerAndNoFailure() {
            assertThat(mvc.post()
                            .uri("/login")
                            .param("email", "x".repeat(10_000))
                            .param("password", "🌱".repeat(10_000))
                            .with(csrf()))
                    .hasStatusOk();
            assertThat(mvc.post()
                            .uri("/login")
                            .param("email", "a\0b")
                            .param("password", "x")
                            .with(csrf()))
                    .hasStatusOk();
        }
    }

    @Nested
    class OpenRedirect {

        @ParameterizedTest
        @ValueSource(
                strings = {"//evil.example", "/\\evil.example", "https:evil.example", "/%2Fevil.example", "/\r\nX: y"})
        void signInLeadsNowhereElse(String next) {
            assertThat(mvc.post()
                            .uri("/login")
                            .param("email", firm.emailOf(amara))
                            .param("password", PASSWORD)
                            .param("next", next)
                            .with(csrf()))
                    .hasRedirectedUrl("/");
        }
    }

    private Set<Role> rolesOf(CurrentPerson person) {
        return accounts.findById(person.id()).orElseThrow().roles();
    }
}
