package app.trellis.careers;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.openings.Audience;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The validator of the public list: the same page is not sent twice, and no other page is taken for it. */
@PageTest
class CareersVersionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;

    @BeforeEach
    void anOpening() {
        // Changes are noted when a transaction ends; that of a test never does.
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        hana = firm.hr("Hana Kimura");
        publish("Team Lead");
    }

    @Test
    void whoComesBackIsToldThatNothingHasChanged() {
        var first = get("/careers", "none", "zone=Europe/Berlin");
        assertThat(first).hasStatusOk().bodyText().contains("Team Lead");
        assertThat(first).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        assertThat(get("/careers", etag(first), "zone=Europe/Berlin"))
                .hasStatus(304)
                .body()
                .isEmpty();
    }

    @Test
    void anotherAddressAndAnotherVisitorGetAnotherPage() {
        var first = etag(get("/careers", "none", "theme=light"));
        assertThat(get("/careers?q=lead", first, "theme=light")).hasStatusOk();
        assertThat(get("/careers", first, "theme=dark")).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/careers")
                        .header(HttpHeaders.IF_NONE_MATCH, first)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
                        .cookie(cookie("theme=light")))
                .hasStatusOk();
    }

    @Test
    void whatSomebodyChangedIsShownAtOnce() {
        // As if all before had been another transaction.
        jdbc.sql("UPDATE list_change SET changed = '1' WHERE list = 'openings'").update();
        var first = etag(get("/careers", "none", "theme=light"));
        publish("Night Nurse");
        assertThat(get("/careers", first, "theme=light"))
                .hasStatusOk()
                .bodyText()
                .contains("Night Nurse");
    }

    @Test
    void pageOfSomebodyWhoIsSignedInIsNotKept() {
        assertThat(mvc.get().uri("/careers").with(as(hana)))
                .hasStatusOk()
                .headers()
                .doesNotContainHeader(HttpHeaders.ETAG)
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
    }

    private void publish(String title) {
        posting.published(posting.details(title, 1, null, Audience.EVERYONE, null), hana);
    }

    private MvcTestResult get(String address, String etag, String cookie) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .header(HttpHeaders.COOKIE, cookie)
                .cookie(cookie(cookie))
                .exchange();
    }

    private static Cookie cookie(String text) {
        var parts = text.split("=");
        return new Cookie(parts[0], parts[1]);
    }

    private static String etag(MvcTestResult answer) {
        return answer.getResponse().getHeader(HttpHeaders.ETAG);
    }
}
