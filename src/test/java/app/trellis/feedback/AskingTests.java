package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.ClientAccess;
import app.trellis.signin.Role;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody is asked for feedback who cannot answer, and who asked learns when that changes. */
@PageTest
class AskingTests {

    private static final String TOPIC = "The hand-over on Monday";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Access access;

    @Autowired
    private ClientAccess clientAccess;

    @Autowired
    private Requests requests;

    @Autowired
    private Clock clock;

    private CurrentPerson ada;
    private CurrentPerson beatriz;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson claire;
    private ClientAccountId brightwater;

    @BeforeEach
    void people() {
        ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "grow-4-roses");
        beatriz = firm.employee("Beatriz Nogueira");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, beatriz);
    }

    @Test
    void whoHasNoAccountIsNotAsked() {
        assertThat(ask(marco))
                .bodyText()
                .contains("Marco Silva can’t answer, because they can’t sign in to Trellis", TOPIC);
        assertThat(ask(claire)).bodyText().contains("Claire Bennett can’t answer, because they can’t sign in");
        assertThat(requests.count()).isZero();
    }

    @Test
    void whoHasChosenNoPasswordIsNotAsked() {
        clientAccess.invite(marco, claire.id(), null);
        assertThat(ask(claire)).bodyText().contains("Claire Bennett can’t answer, because they can’t sign in");
    }

    @Test
    void whoseAccountIsDisabledIsNotAsked() {
        open();
        suspend(marco);
        assertThat(ask(marco)).bodyText().contains("Marco Silva can’t answer, because they can’t sign in");
    }

    @Test
    void whoWasRemovedAsAContactIsNotAsked() {
        open();
        remove();
        assertThat(ask(claire)).bodyText().contains("Claire Bennett is no longer a contact of your client");
    }

    @Test
    void whoWorksWithNobodyOfMineIsUnknownToMe() {
        open();
        var maren = firm.client("Maren Vogt");
        clients.contact(clients.account("Lumen Retail", beatriz), maren, beatriz);
        access.open(maren.id(), Set.of(Role.CLIENT), "grow-4-roses");
        assertThat(ask(maren)).bodyText().contains("No one matches").doesNotContain("Maren Vogt");
    }

    @Test
    void nobodyAsksThemselves() {
        assertThat(ask(amara)).bodyText().contains("This is you. Ask someone else");
    }

    @Test
    void thoseCloseAreOfferedAsFarAsTheyCanAnswer() {
        assertThat(page("/feedback/requests/new", amara)).doesNotContain("Marco Silva", "Claire Bennett");
        open();
        assertThat(page("/feedback/requests/new", amara)).contains("Marco Silva", "Claire Bennett");
    }

    @Test
    void requesterSeesThatNobodyCanAnswerAnyMoreAndAsksSomebodyElse() {
        open();
        ask(marco);
        assertThat(page("/feedback/requests", amara))
                .contains("Cancel request")
                .doesNotContain("can’t answer any more");
        suspend(marco);
        var list = page("/feedback/requests", amara);
        assertThat(list).contains("Marco Silva can’t answer any more", "Cancel request", "Ask someone else");
        var request = requests.findAll().get(0);
        assertThat(page("/feedback/requests/new?instead=" + request.id(), amara))
                .contains(TOPIC);
        assertThat(page("/feedback/requests/new?instead=" + request.id(), beatriz))
                .doesNotContain(TOPIC);
        sent(mvc.delete().uri("/feedback/requests/{id}", request.id()), amara);
        assertThat(ask(claire)).hasRedirectedUrl("/feedback/requests");
        assertThat(page("/feedback/requests", amara)).contains("Cancelled").doesNotContain("can’t answer any more");
    }

    /** The older request, which she no longer sees, is in nobody's way. */
    @Test
    void contactWhoComesBackIsAskedTheSameAgain() {
        open();
        ask(claire);
        remove();
        sent(
                mvc.post()
                        .uri("/clients/{id}/contacts", brightwater)
                        .param("name", "Claire Bennett")
                        .param("email", firm.emailOf(claire))
                        .param("jobTitle", "Operations Lead")
                        .param("copy", "true"),
                beatriz);
        choosePassword();
        assertThat(page("/feedback/requests", claire)).doesNotContain(TOPIC);
        assertThat(ask(claire)).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(claire)).hasRedirectedUrl("/feedback/requests");
        assertThat(page("/feedback/requests", claire)).containsOnlyOnce(TOPIC);
        assertThat(requests.findAll().stream().filter(FeedbackRequest::isOpen)).hasSize(1);
    }

    @Test
    void contactIsNotLedToAnswerAboutSomebodyWhoNoLongerWorksForThem() {
        open();
        ask(claire);
        assertThat(page("/feedback/requests", claire)).contains("/feedback/new?request=");
        clients.move(amara, brightwater, clients.account("Lumen Retail", beatriz));
        assertThat(page("/feedback/requests", claire))
                .contains("Amara Okafor is no longer assigned to you", "/refusal")
                .doesNotContain("/feedback/new?request=");
        var request = requests.findAll().get(0);
        assertThat(sent(mvc.get().uri("/feedback/new?request={id}", request.id()), claire))
                .hasRedirectedUrl("/feedback/requests");
        assertThat(page("/feedback/requests", amara)).contains("Claire Bennett can’t answer any more");
    }

    @Test
    void whoComesTooLateToARequestIsToldAndKeepsTheirWords() {
        open();
        ask(claire);
        var request = requests.findAll().get(0);
        var refusal = "/feedback/requests/" + request.id() + "/refusal";
        sent(mvc.delete().uri("/feedback/requests/{id}", request.id()), amara);
        assertThat(told(sent(mvc.post().uri(refusal).param("reason", "I was away."), claire), claire))
                .contains("This request was cancelled.", "“I was away.”");
        assertThat(told(sent(mvc.get().uri(refusal), claire), claire))
                .contains("This request was cancelled.")
                .doesNotContain("Your reason");
        assertThat(told(sent(mvc.delete().uri("/feedback/requests/{id}", request.id()), amara), amara))
                .contains("Request cancelled.");
    }

    @Test
    void requestDeclinedTwiceIsDeclinedOnceAndNotCancelledAfterwards() {
        open();
        ask(marco);
        var request = requests.findAll().get(0);
        for (var turn = 0; turn < 2; turn++)
            assertThat(told(
                            sent(
                                    mvc.post()
                                            .uri("/feedback/requests/{id}/refusal", request.id())
                                            .param("reason", "I was away."),
                                    marco),
                            marco))
                    .contains("Declined.");
        assertThat(told(sent(mvc.delete().uri("/feedback/requests/{id}", request.id()), amara), amara))
                .contains("Nothing changed. This request was declined.");
    }

    private void open() {
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        access.open(claire.id(), Set.of(Role.CLIENT), "grow-4-roses");
    }

    private void suspend(CurrentPerson person) {
        sent(mvc.post().uri("/people/{id}/account/suspension", person.id()), ada);
    }

    private void remove() {
        sent(mvc.delete().uri("/clients/{id}/contacts/{person}", brightwater, claire.id()), beatriz);
    }

    private void choosePassword() {
        var link = clientAccess.invite(marco, claire.id(), null);
        mvc.post()
                .uri(link)
                .param("password", "a ladder under the plum")
                .param("again", "a ladder under the plum")
                .with(csrf())
                .exchange();
        requests.flush();
    }

    private MvcTestResult ask(CurrentPerson asked) {
        return sent(
                mvc.post()
                        .uri("/feedback/requests")
                        .param("asked", firm.emailOf(asked))
                        .param("topic", TOPIC)
                        .param("dueOn", LocalDate.now(clock).plusDays(3).toString()),
                amara);
    }

    /** The page to which an answer leads. */
    private String told(MvcTestResult answer, CurrentPerson person) {
        assertThat(answer).hasStatus3xxRedirection();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        return text(sent(mvc.get().uri(address).cookie(answer.getResponse().getCookies()), person));
    }

    private String page(String address, CurrentPerson person) {
        return text(sent(mvc.get().uri(address), person));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult sent(MockMvcRequestBuilder request, CurrentPerson by) {
        requests.flush();
        var answer = request.with(as(by)).with(csrf()).exchange();
        requests.flush();
        return answer;
    }
}
