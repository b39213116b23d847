package app.trellis.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Statements;
import app.trellis.appreciation.AppreciationFixtures;
import app.trellis.appreciation.Reach;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "How our people are doing", which both sides of an account read. */
class ClientPageTests extends ClientPages {

    @Autowired
    private AppreciationFixtures thanked;

    @Autowired
    private Statements statements;

    @Test
    void bothSidesReadTheSamePageAndNobodyElseDoes() {
        var address = of(brightwater) + "/feedback";
        for (var reader : List.of(claire, beatriz, hana))
            assertThat(page(address, reader))
                    .bodyText()
                    .contains("Feedback shared with Brightwater Insurance", "1 person is assigned", "Amara Okafor")
                    .doesNotContain("Kwame Asante");
        for (var other : List.of(amara, kwame)) assertThat(page(address, other)).hasStatus(404);
        assertThat(page(of(lumen) + "/feedback", claire)).hasStatus(404);
        assertThat(page(of(lumen) + "/feedback.pdf", claire)).hasStatus(404);
    }

    @Test
    void bothSidesReadInTheSameWordsWhatTheClientSees() {
        assertThat(page("/people/" + amara.id(), amara)).bodyText().contains("href=\"/clients/mine\"");
        assertThat(page("/people/" + amara.id(), kwame)).bodyText().doesNotContain("/clients/mine");
        var words = "Feedback that its author shared with Brightwater Insurance by name";
        assertThat(page("/clients/mine", amara))
                .bodyText()
                .contains("What Brightwater Insurance sees of you", words, "Claire Bennett");
        assertThat(page(of(brightwater), claire)).bodyText().contains("What you see of our people", words);
    }

    @Test
    void contactOfTwoAccountsReadsOfEachOnlyItsOwnThanks() {
        clients.contact(lumen, claire, beatriz);
        thanked.by(claire, Reach.PERSON, "For the calm of Tuesday.", amara);
        assertThat(page(of(brightwater) + "/feedback", claire)).bodyText().contains("For the calm of Tuesday.");
        assertThat(page(of(lumen) + "/feedback", claire)).bodyText().doesNotContain("For the calm of Tuesday.");
        assertThat(page(of(brightwater) + "/feedback", beatriz)).bodyText().doesNotContain("For the calm of Tuesday.");
    }

    @Test
    void pdfSaysWhatThePageSays() throws IOException {
        thanked.by(claire, Reach.PERSON, "For the calm of Tuesday.", amara);
        var answer = page(of(brightwater) + "/feedback.pdf", claire);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Brightwater Insurance", "Staff changes", "Amara Okafor", "For the calm of Tuesday.")
                    .doesNotContain("Download", "Kwame");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void pageTakesTheSameStatementsForOneAndForTwenty() {
        var address = of(brightwater) + "/feedback";
        var one = statements.during(() -> page(address, hana)).size();
        for (var number = 0; number < 20; number++) clients.assign(brightwater, firm.employee("Person " + number));
        assertThat(statements.during(() -> page(address, hana))).hasSize(one);
    }
}
