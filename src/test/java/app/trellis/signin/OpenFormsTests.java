package app.trellis.signin;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Signing in and out, choosing a password and the colours, from a page that was opened long ago. */
@PageTest
class OpenFormsTests {

    private static final String PASSWORD = "climbing roses in June";
    private static final Cookie SOME_COOKIE = new Cookie("theme", "dark");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson amara;

    @BeforeEach
    void amaraHasAnAccount() {
        amara = firm.employee("Amara Okafor");
        access.open(amara.id(), Set.of(Role.EMPLOYEE), PASSWORD);
    }

    @Test
    void signInPageThatWasOpenOverNightStillWorks() {
        assertThat(signIn().cookie(SOME_COOKIE).header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/openings");
        assertThat(signIn().cookie(SOME_COOKIE)
                        .header("Host", "trellis.example:8443")
                        .header("Origin", "https://trellis.example:8443"))
                .hasRedirectedUrl("/openings");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, http://localhost.evil.example",
        "Origin, http://localhost:81",
        "Origin, null",
        "Origin, ://",
        "X-Nothing, none"
    })
    void nobodyIsSignedInFromElsewhere(String header, String value) {
        assertThat(signIn().cookie(SOME_COOKIE).header("Host", "localhost").header(header, value))
                .hasRedirectedUrl("/login?next=%2Fopenings&again");
        assertThat(jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                        .param(amara.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(mvc.get().uri("/login?again")).bodyText().contains("nothing was saved. Try again");
    }

    @Test
    void browserThatKeepsNoCookiesIsTold() {
        assertThat(signIn().header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/login?next=%2Fopenings&cookies");
        assertThat(mvc.get().uri("/login?cookies")).bodyText().contains("Allow cookies");
        assertThat(mvc.get().uri("/login?next=/openings&cookies").with(as(amara)))
                .hasRedirectedUrl("/openings");
    }

    @Test
    void whoIsSignedOutSignsOut() {
        assertThat(mvc.post().uri("/logout")).hasRedirectedUrl("/login?out");
        assertThat(mvc.post().uri("/logout").header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/login?out");
        assertThat(mvc.post()
                        .uri("/logout")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(as(amara)))
                .hasRedirectedUrl("/login?out");
        assertThat(mvc.post()
                        .uri("/logout")
                        .header("Sec-Fetch-Site", "cross-site")
                        .with(as(amara)))
                .hasStatus(403);
    }

    @Test
    void coloursAreChangedOnAPageThatWasOpenForLong() {
        assertThat(mvc.post()
                        .uri("/theme")
                        .param("theme", "dark")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Referer", "http://localhost/careers?q=C|C%2B%2B{a}"))
                .hasStatus(303)
                .hasHeader("Location", "/careers?q=C|C%2B%2B{a}");
        assertThat(mvc.post().uri("/theme").param("theme", "dark").header("Referer", "http://localhost/careers?q=a"))
                .hasRedirectedUrl("/careers?q=a&again");
    }

    @Test
    void passwordIsChosenOnAPageThatWasOpenOverNight() {
        var link = access.link(firm.admin("Ada Novak"), amara.id(), null).text();
        assertThat(mvc.post()
                        .uri("/invitations/{token}", link)
                        .param("password", "a trellis against the wall")
                        .param("again", "a trellis against the wall")
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/login?ready");
        assertThat(mvc.post().uri("/setup").header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(404);
    }

    private MockMvcRequestBuilder signIn() {
        return mvc.post()
                .uri("/login")
                .param("email", firm.emailOf(amara))
                .param("password", PASSWORD)
                .param("next", "/openings");
    }
}
