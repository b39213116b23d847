package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What stands above a form that is not taken; {@link BadInputTests} compares it with the fields of every form. */
@PageTest
class ErrorSummaryTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Test
    void everyProblemNamesItsFieldInTheOrderOfTheForm() {
        var answer = mvc.post().uri("/clients");
        assertThat(summary(answer.with(as(firm.hr("Hana Kimura")))))
                .containsExactly(
                        "#name Client name: Fill this in.",
                        "#accountManager Account manager: Fill this in or choose one.",
                        "#since Client since: Enter a date, like 2026-05-31.");
    }

    @Test
    void formThatCannotBeReadAtAllNamesItsFieldsToo() {
        var hana = firm.hr("Hana Kimura");
        var answer = mvc.post().uri("/openings").param("title", "Lead").param("positions", "many");
        assertThat(summary(answer.with(as(hana))))
                .contains("#positions Number of positions: Enter a whole number, like 3.");
    }

    @Test
    void labelThatAsksIsFollowedByNoColon() {
        var amara = firm.employee("Amara Okafor");
        assertThat(summary(mvc.post().uri("/feedback/requests").with(as(amara))))
                .contains(
                        "#topic What do you want feedback on? Fill this in.",
                        "#dueOn Answer by: Enter a date, like 2026-05-31.");
    }

    @Test
    void problemOfTheWholeFormStandsBare() {
        assertThat(summary(mvc.post().uri("/login").param("email", "nobody@harborpoint.example")))
                .containsExactly(" That email and password don’t match. Check both and try again.");
    }

    /** Each line with what it leads to before it. */
    private List<String> summary(AbstractMockHttpServletRequestBuilder<?> form) {
        return Jsoup.parse(body(form)).select(".alert-danger li > *").stream()
                .map(line -> line.attr("href") + " " + line.text())
                .toList();
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> form) {
        try {
            return mvc.perform(form.with(csrf())).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
