package app.trellis.clients;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Statements;
import app.trellis.appreciation.AppreciationFixtures;
import app.trellis.appreciation.Reach;
import app.trellis.people.EmployeesReturned;
import app.trellis.people.Employment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;

/** "How our people are doing", which both sides of an account read. */
class ClientPageTests extends ClientPages {

    @Autowired
    private AppreciationFixtures thanked;

    @Autowired
    private Statements statements;

    @Autowired
    private StaffOnClientPage staff;

    @Autowired
    private Employment employment;

    @Autowired
    private ApplicationEventPublisher events;

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
    void whoLeavesTheCompanyLeavesTheClientAndComesBackToNone() {
        assertThat(page("/", claire)).bodyText().contains("Amara Okafor");
        employment.leave(amara.id(), LocalDate.now(clock).minusDays(9), hana.id());
        assertThat(page("/", claire)).bodyText().doesNotContain("Amara Okafor");
        assertThat(lastDaysAtBrightwater()).containsExactly(LocalDate.now(clock).minusDays(9));
        assertThat(page(of(brightwater) + "/ending", beatriz)).bodyText().contains("No assignment ends");
        employment.comeBack(
                amara.id(), employment.file(amara.id()).orElseThrow().placement(), LocalDate.now(clock));
        assertThat(staffing.staffOf(brightwater)).isEmpty();
        assertThat(lastDaysAtBrightwater()).containsExactly(LocalDate.now(clock).minusDays(9));
        assertThat(send(
                        HttpMethod.POST,
                        of(lumen) + "/assignments",
                        beatriz,
                        "employee",
                        "Amara Okafor",
                        "from",
                        LocalDate.now(clock).toString()))
                .hasRedirectedUrl(of(lumen));
    }

    @Test
    void whoWasOnlyTakenForGoneIsStillAssigned() {
        employment.leave(amara.id(), LocalDate.now(clock).minusDays(9), hana.id());
        jdbc.sql("UPDATE person SET left_on = NULL WHERE id = ?")
                .param(amara.id().value())
                .update();
        events.publishEvent(
                new EmployeesReturned(Map.of(amara.id(), LocalDate.now(clock).minusDays(9)), true));
        assertThat(staffing.staffOf(brightwater)).hasSize(1);
    }

    private List<LocalDate> lastDaysAtBrightwater() {
        var told = staff.of(staffing.account(brightwater).orElseThrow(), claire).orElseThrow();
        return ((StaffOnClientPage.Part) told)
                .changes().stream()
                        .filter(change -> !change.joined())
                        .map(StaffChange::day)
                        .toList();
    }

    @Test
    void pageTakesTheSameStatementsForOneAndForTwenty() {
        var address = of(brightwater) + "/feedback";
        var one = statements.during(() -> page(address, hana)).size();
        for (var number = 0; number < 20; number++) clients.assign(brightwater, firm.employee("Person " + number));
        assertThat(statements.during(() -> page(address, hana))).hasSize(one);
    }
}
