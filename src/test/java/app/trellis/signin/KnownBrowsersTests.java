package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.AccountActivity.SignedInFromNewBrowser;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People hear of a sign-in from a browser that they never used. */
@PageTest
@RecordApplicationEvents
class KnownBrowsersTests {

    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private KnownBrowsers browsers;

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson amara;
    private CurrentPerson marco;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor");
        marco = firm.employee("Marco Silva");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        access.open(marco.id(), Set.of(Role.EMPLOYEE), PASSWORD);
    }

    @Test
    void firstBrowserOfAllIsNoNews() {
        signIn(amara, null);
        assertThat(events.stream(SignedInFromNewBrowser.class)).isEmpty();
    }

    @Test
    void sameBrowserIsKnownAgainAndAnotherIsNew() {
        var laptop = signIn(amara, null);
        assertThat(signIn(amara, laptop).getValue()).isEqualTo(laptop.getValue());
        assertThat(events.stream(SignedInFromNewBrowser.class)).isEmpty();
        var phone = signIn(amara, null);
        assertThat(phone.getValue()).isNotEqualTo(laptop.getValue());
        assertThat(events.stream(SignedInFromNewBrowser.class).map(SignedInFromNewBrowser::person))
                .containsExactly(amara.id());
        told.of(events);
        assertThat(mvc.get().uri("/notifications").with(as(amara))).bodyText().contains("from a new browser");
        signIn(amara, phone);
        signIn(amara, laptop);
        assertThat(events.stream(SignedInFromNewBrowser.class)).isEmpty();
    }

    /** Whose browser it is otherwise does not matter: a colleague's is new to me. */
    @Test
    void browserThatAColleagueUsesIsNewToMe() {
        signIn(marco, null);
        var shared = signIn(amara, null);
        assertThat(signIn(marco, shared).getValue()).isEqualTo(shared.getValue());
        assertThat(events.stream(SignedInFromNewBrowser.class).map(SignedInFromNewBrowser::person))
                .containsExactly(marco.id());
        signIn(amara, shared);
        assertThat(events.stream(SignedInFromNewBrowser.class)).hasSize(1);
    }

    @Test
    void browserIsForgottenAfterHalfAYearAndItsOwnerIsStillTold() {
        var laptop = signIn(amara, null);
        jdbc.sql("UPDATE known_browser SET seen_at = seen_at - interval '181 days'")
                .update();
        browsers.forgetOld();
        signIn(amara, laptop);
        assertThat(events.stream(SignedInFromNewBrowser.class)).hasSize(1);
    }

    @Test
    void oldBrowsersAreDeletedOnceALaterOneIsKnown() {
        signIn(amara, null);
        signIn(amara, null);
        jdbc.sql("UPDATE known_browser SET seen_at = seen_at - interval '181 days'")
                .update();
        signIn(amara, null);
        browsers.forgetOld();
        assertThat(jdbc.sql("SELECT count(*) FROM known_browser")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void wrongPasswordMakesNoBrowserKnown() {
        signIn(amara, null);
        assertThat(mvc.post()
                        .uri("/login")
                        .param("email", firm.emailOf(amara))
                        .param("password", "a guess")
                        .with(csrf()))
                .hasStatusOk()
                .cookies()
                .doesNotContainCookie(KnownBrowsers.COOKIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<script>", "0123456789 012345678,012345678\"01234567890123"})
    void cookieIsASecretThatNoScriptReadsAndOfWhichOnlyTheHashIsKept(String before) {
        var cookie = signIn(amara, new Cookie(KnownBrowsers.COOKIE, before));
        assertThat(cookie.getValue()).isNotEqualTo(before);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getValue()).hasSize(43);
        assertThat(cookie.getMaxAge()).isEqualTo((int) KnownBrowsers.KEPT.toSeconds());
        assertThat(jdbc.sql("SELECT known_browser::text FROM known_browser")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(cookie.getValue()));
    }

    private Cookie signIn(CurrentPerson person, @Nullable Cookie browser) {
        var request = mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(person))
                .param("password", PASSWORD)
                .with(csrf());
        var answer = (browser == null ? request : request.cookie(browser)).exchange();
        assertThat(answer).hasRedirectedUrl("/");
        return answer.getResponse().getCookie(KnownBrowsers.COOKIE);
    }
}
