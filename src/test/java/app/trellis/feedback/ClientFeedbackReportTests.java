package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feedback shared with a client, by person and month. */
class ClientFeedbackReportTests extends FeedbackPages {

    @Test
    void nameLeadsToExactlyWhatIsCounted() {
        var hana = firm.hr("Hana Kimura");
        for (var number = 0; number < 3; number++) sent(claire, Visibility.CLIENT_SHARED);
        sent(marco, Visibility.CLIENT_SHARED);
        sent(marco, Visibility.RECIPIENT);
        past.withdraw(sent(claire, Visibility.CLIENT_SHARED), clock.instant());
        sent(claire, Visibility.CLIENT_SHARED, clock.instant().minus(Duration.ofDays(200)));
        for (var reader : List.of(claire, hana)) {
            var report = page("/clients/" + brightwater + "/feedback", reader);
            assertThat(report).contains("<td class=\"months-count\">4</td>");
            var link = report.replaceAll("(?s).*href=\"(/feedback[^\"]*" + amara.id() + "[^\"]*)\".*", "$1")
                    .replace("&amp;", "&");
            assertThat(page(link, reader)).contains("4 pieces of feedback", "name=\"account\" value=\"" + brightwater);
        }
    }

    @Test
    void contactWhoCameLaterCountsNothingFromBefore() {
        sent(marco, Visibility.CLIENT_SHARED);
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, marco);
        assertThat(page("/clients/" + brightwater + "/feedback", dominic)).doesNotContain("months-count");
        assertThat(page("/feedback?account=" + brightwater, dominic)).doesNotContain("1 piece of feedback");
        assertThat(page("/clients/" + brightwater + "/contacts/new", firm.hr("Hana Kimura")))
                .contains("shared with them by name");
    }
}
