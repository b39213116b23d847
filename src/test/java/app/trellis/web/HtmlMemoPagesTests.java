package app.trellis.web;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HtmlMemoPagesTests {

    private static final String STRANGE = "[[${7*7191}]] __${7*7191}__ <b>Nurse</b>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures openings;

    @Test
    void listOfOneReaderIsNotThatOfAnother() throws UnsupportedEncodingException {
        var hana = firm.hr("Hana Kimura");
        var amara = firm.employee("Amara Okafor");
        openings.draft("Nobody knows yet", hana);
        openings.published("Lighthouse keeper", hana);
        for (var time = 0; time < 2; time++) {
            assertThat(list("?status=DRAFT", hana)).contains("Nobody knows yet");
            assertThat(list("?status=DRAFT", amara)).doesNotContain("Nobody knows yet");
            assertThat(list("", amara)).contains("Lighthouse keeper").doesNotContain("/openings/import");
            assertThat(list("", hana)).contains("Lighthouse keeper").contains("/openings/import");
        }
    }

    @Test
    void changedOpeningIsShownAtOnce() throws UnsupportedEncodingException {
        var hana = firm.hr("Hana Kimura");
        var opening = openings.published("Lighthouse keeper", hana);
        assertThat(list("", hana)).contains("Lighthouse keeper");
        openings.revise(opening, openings.details("Keeper of two lighthouses"), hana);
        assertThat(list("", hana)).contains("Keeper of two lighthouses").doesNotContain("Lighthouse keeper");
    }

    @Test
    void whatSomebodyWroteStaysTextTheSecondTimeToo() throws UnsupportedEncodingException {
        var hana = firm.hr("Hana Kimura");
        openings.published(STRANGE, hana);
        var escaped = "[[${7*7191}]] __${7*7191}__ &lt;b&gt;Nurse&lt;/b&gt;";
        assertThat(list("", hana)).contains(escaped);
        assertThat(list("", hana)).contains(escaped);
    }

    @Test
    void filterShowsWhatEachHasChosen() throws UnsupportedEncodingException {
        var hana = firm.hr("Hana Kimura");
        var remote = "value=\"REMOTE\" checked=\"checked\"";
        assertThat(list("?workplace=REMOTE", hana)).contains(remote);
        assertThat(list("", hana)).contains("value=\"REMOTE\"").doesNotContain(remote);
        assertThat(list("?workplace=REMOTE", hana)).contains(remote);
    }

    private String list(String query, CurrentPerson reader) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/openings" + query)
                .with(as(reader))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
