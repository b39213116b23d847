package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The link "Stop these emails", used by mail programs, by scanners, by people, and by those who try others. */
@PageTest
class StopTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StopLinks links;

    @Autowired
    private TestWriter writer;

    @Autowired
    private Firm firm;

    private PersonId amara;
    private UUID token;

    @BeforeEach
    void amaraHasALink() {
        writer.reset();
        amara = firm.employee("Amara Okafor").id();
        token = links.token(amara, TestWriter.KIND, List.of("seats", "reminders"));
    }

    /** RFC 8058: no cookie, no token of a form, no redirect. */
    @Test
    void mailProgramStopsThemWithOneClick() {
        assertThat(oneClick(token.toString())).hasStatusOk().doesNotContainHeader("Location");
        assertThat(writer.stopped()).containsExactly(amara + " [reminders, seats]");
    }

    @Test
    void personStopsThemByTheButtonAndReadsTheWayBack() {
        assertThat(mvc.get().uri("/mail/stop/{token}", token))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Stop these emails?",
                        "<li>reminders</li>",
                        "<li>seats</li>",
                        "action=\"/mail/stop/" + token + "\"");
        assertThat(mvc.post().uri("/mail/stop/{token}", token))
                .hasStatusOk()
                .bodyText()
                .contains("These emails are stopped", "href=\"/notifications/settings\"");
        assertThat(writer.stopped()).hasSize(1);
    }

    @Test
    void lookingStopsNothing() {
        assertThat(mvc.get().uri("/mail/stop/{token}", token)).hasStatusOk();
        assertThat(mvc.head().uri("/mail/stop/{token}", token)).hasStatusOk();
        assertThat(writer.stopped()).isEmpty();
    }

    @Test
    void twiceIsFine() {
        oneClick(token.toString());
        assertThat(oneClick(token.toString())).hasStatusOk();
        assertThat(writer.stopped()).containsOnly(amara + " [reminders, seats]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "9b2c1d6e-0000-4000-8000-000000000000", "1-1-1-1-1", "' OR 1=1"})
    void forgedLinkGetsTheSameAnswerAndStopsNothing(String forged) throws Exception {
        var right = said(oneClick(token.toString()));
        writer.reset();
        var answer = oneClick(forged);
        assertThat(answer).hasStatusOk();
        assertThat(said(answer)).isEqualTo(right);
        assertThat(writer.stopped()).isEmpty();
    }

    private static String said(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select("main")
                .outerHtml();
    }

    private MvcTestResult oneClick(String token) {
        return mvc.post()
                .uri("/mail/stop/{token}", token)
                .contentType(APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange();
    }
}
