package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.ClientAccess;
import app.trellis.signin.Role;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private RequestNotices notices;

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(requests.count()).isZero();
    }

    @Test
    void whoseAccountIsDisabledIsNotAsked() {
        open();
        for (var person : List.of(marco, claire)) {
            suspend(person);
            assertThat(ask(person)).bodyText().contains(person.name() + " can’t answer, because they can’t sign in");
        }
    }

    /** With no mail server, the link is there to copy at once; the same form shows the same. */
    @Test
    void contactWithoutSignInOrPasswordIsAskedByALink() {
        var form = UUID.randomUUID().toString();
        var first = link(ask(claire, "formId", form));
        assertThat(link(ask(claire, "formId", form))).isEqualTo(first);
        clientAccess.invite(marco, claire.id(), null);
        assertThat(link(ask(claire, "topic", "Another"))).isNotEqualTo(first);
        assertThat(requests.findAll()).hasSize(2).allMatch(FeedbackRequest::isByLink);
        assertThat(mails()).as("without a mail server none waits with a secret").isEmpty();
        assertThat(page("/feedback/requests/new", amara)).contains("Claire Bennett", "answer by a link");
    }

    @Test
    void requesterCopiesFreshLinksAndEndsThemAllAtOnce() {
        var first = link(ask(claire));
        var copy = "/feedback/requests/" + requests.findAll().get(0).id() + "/link";
        assertThat(page("/feedback/requests", amara)).contains(copy);
        var fresh = link(sent(mvc.post().uri(copy), amara));
        for (var other : List.of(marco, beatriz, claire))
            assertThat(sent(mvc.post().uri(copy), other)).hasStatus(404);
        for (var link : List.of(first, fresh)) assertThat(page(link, claire)).contains(TOPIC);
        sent(mvc.delete().uri(copy.replace("/link", "")), amara);
        for (var link : List.of(first, fresh)) assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(told(sent(mvc.post().uri(copy), amara), amara)).contains("This request was cancelled");
    }

    @Test
    void managerAsksAboutAReportWhoIsTold() {
        open();
        var priya = firm.reportOf(marco, "Priya Raman");
        assertThat(page("/feedback/requests/new", marco)).contains("Who is it about?", "Amara Okafor", "Priya Raman");
        assertThat(page("/feedback/requests/new", amara)).doesNotContain("Who is it about?");
        assertThat(ask(marco, claire, "about", priya.id().toString()))
                .bodyText()
                .contains("Claire Bennett is a contact of another client");
        assertThat(ask(marco, priya, "about", priya.id().toString())).bodyText().contains("who the feedback is for");
        assertThat(ask(beatriz, marco, "about", amara.id().toString()))
                .bodyText()
                .contains("You can’t choose this");
        assertThat(requests.count()).isZero();
        assertThat(ask(marco, claire, "about", amara.id().toString())).hasRedirectedUrl("/feedback/requests");
        assertThat(page("/feedback/requests", marco)).contains("about Amara Okafor");
        assertThat(page("/feedback/requests", claire)).contains("Marco Silva", "about Amara Okafor");
        assertThat(page("/feedback/requests", amara)).contains("Marco Silva asked Claire Bennett", TOPIC);
        var request = requests.findAll().get(0);
        assertThat(page("/feedback/new?request=" + request.id(), claire)).contains("Feedback for Amara Okafor");
        var told = notices.from(request.asked()).toList();
        assertThat(told).extracting(Notice::to).containsExactlyInAnyOrder(claire.id(), amara.id());
        assertThat(told.stream()
                        .filter(notice -> notice.to().equals(amara.id()))
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .containsExactly("Marco Silva", "Claire Bennett");
        assertThat(notices.isStillFor(amara, request.id())).isTrue();
        assertThat(notices.isStillFor(priya, request.id())).isFalse();
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
        assertThat(page("/feedback/requests/new", amara))
                .doesNotContain("Marco Silva")
                .contains("Claire Bennett");
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
                .contains("This request was cancelled.", "I was away.");
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

    @Test
    void cancelledRequestIsAskedAnewByTheSameFormAndOnceByASecondClick() {
        open();
        var form = UUID.randomUUID().toString();
        for (var turn = 1; turn <= 3; turn++) {
            ask(marco, "formId", form);
            ask(marco, "formId", form);
            assertThat(requests.findAll())
                    .hasSize(turn)
                    .filteredOn(FeedbackRequest::isOpen)
                    .hasSize(1);
            assertThat(page("/feedback/requests", marco)).containsOnlyOnce(TOPIC);
            requests.findAll().stream()
                    .filter(FeedbackRequest::isOpen)
                    .forEach(open -> sent(mvc.delete().uri("/feedback/requests/{id}", open.id()), amara));
        }
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

    private MvcTestResult ask(CurrentPerson asked, String... otherwise) {
        return ask(amara, asked, otherwise);
    }

    private MvcTestResult ask(CurrentPerson me, CurrentPerson asked, String... otherwise) {
        var words = new HashMap<>(Map.of(
                "asked", firm.emailOf(asked),
                "topic", TOPIC,
                "dueOn", LocalDate.now(clock).plusDays(3).toString()));
        for (var i = 0; i < otherwise.length; i += 2) words.put(otherwise[i], otherwise[i + 1]);
        var request = mvc.post().uri("/feedback/requests");
        words.forEach(request::param);
        return sent(request, me);
    }

    /** That an answer shows, within Trellis. */
    private static String link(MvcTestResult answer) {
        var link = Pattern.compile("/answers/[\\w-]{43}").matcher(text(answer));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> mails() {
        return jdbc.sql("SELECT kind FROM mail WHERE person_id = ?")
                .param(claire.id().value())
                .query(String.class)
                .list();
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
