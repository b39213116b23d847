package app.trellis.audit;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of a record tells all that happened to it, also what the record itself no longer knows. */
@PageTest
class RecordHistoryTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    private CurrentPerson hana;
    private CurrentPerson noor;
    private OpeningId lead;

    @BeforeEach
    void hanaHasADraftFromBeforeTheAuditTrail() {
        hana = firm.hr("Hana Kimura");
        noor = firm.hr("Noor Haddad");
        lead = posting.draft(posting.details("Team Lead"), hana);
    }

    @Test
    void eachStepIsALineAndNoneIsThereTwice() {
        send(HttpMethod.POST, "/publication", noor, Map.of());
        send(HttpMethod.POST, "/closure", hana, Map.of());
        send(HttpMethod.DELETE, "/closure", noor, Map.of());
        send(HttpMethod.DELETE, "/publication", noor, Map.of());
        assertThat(history(hana))
                .containsExactly(
                        "Unpublished by Noor Haddad",
                        "Reopened by Noor Haddad",
                        "Closed by Hana Kimura",
                        "Published by Noor Haddad",
                        "Drafted by Hana Kimura");
    }

    @Test
    void editNamesTheFieldsAsItsFormDoes() {
        var details = posting.details("Team Lead");
        send(
                HttpMethod.PUT,
                "",
                noor,
                Map.of(
                        "title",
                        "Shift Lead",
                        "department",
                        details.department().toString(),
                        "location",
                        details.location(),
                        "workplace",
                        details.workplace().name(),
                        "type",
                        "INTERNSHIP",
                        "positions",
                        "3",
                        "audience",
                        details.audience().name(),
                        "version",
                        "0"));
        assertThat(history(hana))
                .contains("Drafted by Hana Kimura")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Changed by Noor Haddad (Title, ")
                        .contains("Employment type, Number of positions"));
    }

    @Test
    void whoIsNotOnTheHiringTeamSeesNone() {
        send(HttpMethod.POST, "/publication", noor, Map.of());
        assertThat(history(firm.employee("Amara Okafor"))).isEmpty();
    }

    private void send(HttpMethod method, String address, CurrentPerson person, Map<String, String> form) {
        var request = mvc.method(method)
                .uri("/openings/" + lead + address)
                .with(as(person))
                .with(csrf());
        form.forEach(request::param);
        assertThat(request).hasStatus(302);
    }

    /** Without when it was. */
    private List<String> history(CurrentPerson reader) {
        var answer = mvc.get().uri("/openings/{id}", lead).with(as(reader)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            var page = Jsoup.parse(answer.getResponse().getContentAsString());
            page.select(".history time").remove();
            return page.select(".history li").eachText();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
