package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Drafts, second thoughts, and what changes around them. */
@PageTest
class MendingPagesTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Access access;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Requests requests;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson claire;
    private ClientAccountId brightwater;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        claire = firm.client("Claire Bennett");
        var beatriz = firm.employee("Beatriz Nogueira");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, marco);
    }

    @Test
    void ofTwoWindowsOnADraftTheSecondSeesBothVersionsAndChooses() {
        var id = draft(marco, Visibility.RECIPIENT);
        var seen = version(id);
        assertThat(post("/feedback", marco, form(id, Map.of("draft", "yes", "version", seen, "impact", "First"))))
                .hasStatus3xxRedirection();
        feedbacks.flush();
        var second = post("/feedback", marco, form(id, Map.of("draft", "yes", "version", seen, "impact", "Second")));
        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "You saved another version in another window",
                        "Saved in the other window",
                        "First",
                        "Second",
                        "Save my version");
        assertThat(put(id, form(id, Map.of("version", version(id), "impact", "Second"))))
                .hasRedirectedUrl("/feedback?box=DRAFTS");
        assertThat(loaded(id).text().impact()).isEqualTo("Second");
    }

    @Test
    void ofTwoWindowsOnWhatWasSentTheSecondSeesBothVersionsOfTheWordsAlone() {
        var id = sent(marco, Visibility.RECIPIENT);
        var seen = version(id);
        assertThat(put(id, form(id, Map.of("version", seen, "impact", "First"))))
                .hasStatus3xxRedirection();
        feedbacks.flush();
        var words = form(id, Map.of("version", seen, "impact", "Second", "visibility", "CLIENT_SHARED"));
        assertThat(put(id, words))
                .hasStatus(409)
                .bodyText()
                .contains("First", "Second")
                .doesNotContain("Shared with the client");
        assertThat(loaded(id).visibility()).isEqualTo(Visibility.RECIPIENT);
    }

    @Test
    void wordsThatWereReadMeanwhileAreMendedAndWaitToBeReadAgain() {
        var id = sent(marco, Visibility.RECIPIENT);
        var seen = version(id);
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, Map.of()))
                .hasStatus3xxRedirection();
        feedbacks.flush();
        assertThat(page("/", amara)).doesNotContain("has written feedback for you");
        assertThat(put(id, form(id, Map.of("version", seen, "impact", "It was settled at once"))))
                .hasRedirectedUrl("/feedback/" + id)
                .flash()
                .containsEntry("done", "feedback.edited.again");
        feedbacks.flush();
        assertThat(page("/feedback/" + id, amara)).contains("It was settled at once", "edited", "I have read it");
        assertThat(page("/", amara)).contains("has written feedback for you");
    }

    @Test
    void wordsThatWereNotShownAreNotConfirmed() {
        var id = sent(marco, Visibility.RECIPIENT);
        var shown = version(id);
        assertThat(page("/feedback/" + id, amara)).contains("name=\"version\" value=\"" + shown + "\"");
        put(id, form(id, Map.of("version", shown, "impact", "It was settled at once")));
        feedbacks.flush();
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, Map.of("version", shown)))
                .hasRedirectedUrl("/feedback/" + id)
                .flash()
                .containsEntry("done", "feedback.acknowledge.changed");
        assertThat(loaded(id).acknowledgedAt()).isNull();
        post("/feedback/" + id + "/acknowledgement", amara, Map.of("version", version(id)));
        assertThat(loaded(id).acknowledgedAt()).isNotNull();
    }

    @Test
    void savingTheSameWordsLeavesThemRead() {
        var id = sent(marco, Visibility.RECIPIENT);
        post("/feedback/" + id + "/acknowledgement", amara, Map.of());
        assertThat(put(id, form(id, Map.of("version", version(id))))).hasRedirectedUrl("/feedback/" + id);
        assertThat(loaded(id).acknowledgedAt()).isNotNull();
        assertThat(loaded(id).editedAt()).isNull();
    }

    @Test
    void mendingAsksOnlyForTheWordsThatItShows() {
        var id = sent(marco, Visibility.RECIPIENT);
        var words = form(id, Map.of("version", version(id), "impact", ""));
        words.keySet().removeAll(Set.of("kind", "visibility"));
        assertThat(put(id, words))
                .hasStatusOk()
                .bodyText()
                .contains("Say what it led to")
                .doesNotContain("Please choose or fill this in", "#kind", "#visibility");
        words.put("visibility", "CLIENT_SHARED");
        words.put("impact", "It was settled at once");
        assertThat(put(id, words)).hasStatus3xxRedirection();
        assertThat(loaded(id).visibility()).isEqualTo(Visibility.RECIPIENT);
        assertThat(loaded(id).text().impact()).isEqualTo("It was settled at once");
    }

    @Test
    void draftAsksForWhatWasNotChosen() {
        var id = new FeedbackId(UUID.randomUUID());
        assertThat(post("/feedback", marco, form(id, Map.of("draft", "yes", "kind", "", "visibility", ""))))
                .hasStatusOk()
                .bodyText()
                .contains("Please choose or fill this in", "#kind", "#visibility");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void wordsOfASecondWindowAreNotLostWhenTheFirstHasSentTheDraft() {
        var id = draft(marco, Visibility.RECIPIENT);
        var seen = version(id);
        past.send(id, clock.instant());
        for (var button : Set.of("draft", "edit", "send", "none")) {
            var late = form(id, Map.of("version", seen, "impact", "Written later", button, "yes"));
            assertThat(post("/feedback", marco, late))
                    .hasStatus(409)
                    .bodyText()
                    .contains(
                            "What you wrote here is not saved", "Written later", "It was settled", "Change the words");
        }
        assertThat(loaded(id).text().impact()).isEqualTo("It was settled");
        assertThat(put(
                        id,
                        Map.of("version", version(id), "situation", "a", "behaviour", "b", "impact", "Written later")))
                .hasRedirectedUrl("/feedback/" + id);
        assertThat(loaded(id).text().impact()).isEqualTo("Written later");
        assertThat(post("/feedback", amara, form(id, Map.of("impact", "Hers")))).hasStatus(404);
    }

    @Test
    void choiceOfASecondWindowIsToldAndChangesNothingThatWasSent() {
        var id = sent(marco, Visibility.RECIPIENT);
        assertThat(post("/feedback", marco, form(id, Map.of("draft", "yes", "visibility", "MANAGER_ONLY"))))
                .hasStatus(409)
                .bodyText()
                .contains("Private note")
                .doesNotContain("Change the words");
        assertThat(post("/feedback", marco, form(id, Map.of("draft", "yes")))).hasRedirectedUrl("/feedback/" + id);
        assertThat(loaded(id).visibility()).isEqualTo(Visibility.RECIPIENT);
    }

    @Test
    void wordsThatComeTooLateAreShownToBeCopied() {
        var id = draft(marco, Visibility.RECIPIENT);
        past.send(id, clock.instant().minus(Feedback.EDITABLE));
        var late = form(id, Map.of("version", version(id), "impact", "Written later"));
        for (var answer : List.of(post("/feedback", marco, late), put(id, late)))
            assertThat(answer)
                    .hasStatus(409)
                    .bodyText()
                    .contains("Copy what you need", "Written later", "It was settled")
                    .doesNotContain("Change the words");
        past.withdraw(id, clock.instant());
        assertThat(put(id, late))
                .hasStatus(409)
                .bodyText()
                .contains("has been withdrawn", "Written later")
                .doesNotContain("It was settled");
        assertThat(loaded(id).text()).isEqualTo(FeedbackText.NONE);
    }

    @Test
    void sameDraftSentTwiceAsksNothing() {
        var id = new FeedbackId(UUID.randomUUID());
        for (var time = 0; time < 2; time++) {
            assertThat(post("/feedback", marco, form(id, Map.of("draft", "yes"))))
                    .hasRedirectedUrl("/feedback?box=DRAFTS");
            feedbacks.flush();
        }
        assertThat(feedbacks.count()).isOne();
    }

    @Test
    void draftIsDeletedByItsAuthor() {
        var id = draft(marco, Visibility.RECIPIENT);
        assertThat(page("/feedback/" + id + "/edit", marco)).contains("Delete draft", "Nobody has seen it");
        assertThat(mvc.delete().uri("/feedback/{id}", id).with(as(amara)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.delete().uri("/feedback/{id}", id).with(as(marco)).with(csrf()))
                .hasStatus3xxRedirection();
        feedbacks.flush();
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void draftAboutSomebodyOutOfReachCanOnlyBeDeleted() {
        var id = draft(claire, Visibility.RECIPIENT);
        clients.move(amara, brightwater, clients.account("Lumen Retail", marco));
        assertThat(page("/feedback/" + id + "/edit", claire))
                .contains("You can no longer write about Amara Okafor", "Delete draft")
                .doesNotContain("See who will read it");
        assertThat(post("/feedback", claire, form(id, Map.of("version", version(id)))))
                .hasStatus(404);
    }

    @Test
    void whoeverJoinedHrMeanwhileIsShownBeforeAnythingIsSent() {
        var id = new FeedbackId(UUID.randomUUID());
        var seen = seen(post("/feedback", marco, form(id, Map.of())));
        var noor = firm.hr("Noor Haddad");
        access.open(noor.id(), Set.of(Role.EMPLOYEE, Role.HR), "grow-4-roses");
        var again = post("/feedback", marco, form(id, Map.of("send", "yes", "seen", seen)));
        assertThat(again).hasStatus(409).bodyText().contains("somebody has come or gone", "Noor Haddad, HR");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void privateNoteAnswersNoRequest() {
        var request = ask();
        assertThat(page("/feedback/new?request=" + request, marco))
                .contains("RECIPIENT_AND_MANAGER")
                .doesNotContain("MANAGER_ONLY");
        var id = new FeedbackId(UUID.randomUUID());
        var note = form(id, Map.of("request", request.toString(), "visibility", "MANAGER_ONLY"));
        assertThat(post("/feedback", marco, note)).bodyText().contains("This choice is not open to you here");
        assertThat(page("/feedback/requests", amara)).contains("Open").doesNotContain("Read the answer");
    }

    @Test
    void draftKeepsTheRequestThatItAnswers() {
        var request = ask();
        var id = new FeedbackId(UUID.randomUUID());
        post("/feedback", marco, form(id, Map.of("request", request.toString(), "draft", "yes")));
        feedbacks.flush();
        var more = Map.of("request", request.toString(), "version", version(id));
        assertThat(page("/feedback/" + id + "/edit", marco)).contains("value=\"" + request);
        var seen = seen(post("/feedback", marco, form(id, more)));
        var all = new HashMap<>(more);
        all.putAll(Map.of("send", "yes", "seen", seen));
        assertThat(post("/feedback", marco, form(id, all))).hasStatus3xxRedirection();
        requests.flush();
        assertThat(page("/feedback/requests", amara)).contains("Answered", "/feedback/" + id);
    }

    @Test
    void requestOfAnotherIsNotAnswered() {
        var request = ask();
        var priya = firm.reportOf(marco, "Priya Raman");
        var id = new FeedbackId(UUID.randomUUID());
        var form = form(
                id, Map.of("request", request.toString(), "about", priya.id().toString()));
        form.putAll(Map.of("send", "yes", "seen", seen(post("/feedback", marco, form))));
        assertThat(post("/feedback", marco, form)).hasStatus3xxRedirection();
        requests.flush();
        assertThat(page("/feedback/requests", amara)).doesNotContain("Answered");
    }

    @Test
    void draftIsNotSharedWithThoseWhoAreCloseToSomebodyElse() {
        var id = draft(marco, Visibility.RECIPIENT);
        var priya = firm.reportOf(marco, "Priya Raman");
        var form = form(id, Map.of("about", priya.id().toString(), "version", version(id)));
        assertThat(post("/feedback", marco, form)).hasStatus(404);
        form.put("send", "yes");
        assertThat(post("/feedback", marco, form)).hasStatus(404);
        assertThat(loaded(id).isDraft()).isTrue();
    }

    @Test
    void recordTakesTheSameStatementsForTenRepliesAndForTwoHundred() {
        var id = sent(marco, Visibility.CLIENT_SHARED);
        for (var number = 0; number < 10; number++)
            past.reply(id, number % 2 == 0 ? amara.id() : claire.id(), "Reply " + number, clock.instant());
        var ten = statements.during(() -> page("/feedback/" + id, amara)).size();
        for (var number = 10; number < 200; number++) past.reply(id, marco.id(), "Reply " + number, clock.instant());
        assertThat(statements.during(() -> page("/feedback/" + id, amara))).hasSize(ten);
        assertThat(page("/feedback/" + id, amara)).contains("Reply 9", "Reply 199");
    }

    @Test
    void contactFindsThePeopleOfTheClientByAnyPartOfTheName() {
        clients.assign(brightwater, firm.reportOf(marco, "Chloé Lambert"));
        firm.reportOf(marco, "Chloé Martin");
        assertThat(page("/feedback/new?q=CHLOE", claire))
                .contains("Chloé Lambert")
                .doesNotContain("Chloé Martin");
        assertThat(page("/feedback/new?q=chlo%C3%A9", amara)).contains("Chloé Lambert", "Chloé Martin");
    }

    @Test
    void contactWhoWasRemovedIsNoLongerNamedAmongTheReaders() {
        var tom = firm.client("Tom Reyes");
        clients.contact(brightwater, tom, marco);
        var id = sent(marco, Visibility.CLIENT_SHARED);
        assertThat(page("/feedback/" + id, marco)).contains("Tom Reyes, Brightwater Insurance");
        clients.remove(tom, marco);
        assertThat(page("/feedback/" + id, marco)).contains("Claire Bennett").doesNotContain("Tom Reyes");
        assertThat(mvc.get().uri("/feedback/{id}", id).with(as(tom))).hasStatus(404);
    }

    @Test
    void managerOfTodayIsNamedBesideTheOneWhenItWasSent() {
        var jonas = firm.employee("Jonas Lindqvist");
        var shared = sent(jonas, Visibility.RECIPIENT_AND_MANAGER);
        var note = sent(jonas, Visibility.MANAGER_ONLY);
        for (var id : List.of(shared, note))
            assertThat(page("/feedback/" + id, jonas))
                    .contains("Marco Silva, manager<")
                    .doesNotContain("when it was sent");
        managedBy(firm.employee("Ines Weber"));
        assertThat(page("/feedback/" + shared, jonas))
                .contains(
                        "Ines Weber, manager<", "Marco Silva, manager when it was sent", "manages Amara Okafor later");
        assertThat(page("/feedback/" + note, jonas))
                .contains("Marco Silva, manager when it was sent")
                .doesNotContain("Ines Weber", "later");
    }

    @Test
    void authorWhoManagesTheRecipientTodayIsNamedOnce() {
        var jonas = firm.employee("Jonas Lindqvist");
        var id = sent(jonas, Visibility.RECIPIENT_AND_MANAGER);
        managedBy(jonas);
        assertThat(page("/feedback/" + id, amara))
                .contains("Marco Silva, manager when it was sent")
                .doesNotContain("Jonas Lindqvist, manager");
    }

    @Test
    void wordsSayThatHrReadsAllButPrivateNotes() {
        assertThat(page("/feedback/new?about=" + amara.id(), marco)).contains("The two of you and HR");
        var id = new FeedbackId(UUID.randomUUID());
        assertThat(post("/feedback", marco, form(id, Map.of())))
                .bodyText()
                .contains("nobody else, now or later", "Whoever works in HR later")
                .doesNotContain("never grows");
        assertThat(post("/feedback", firm.employee("Jonas"), form(id, Map.of("visibility", "MANAGER_ONLY"))))
                .bodyText()
                .contains("HR will not either")
                .doesNotContain("Whoever works in HR later");
        assertThat(page("/feedback/" + sent(marco, Visibility.RECIPIENT), amara))
                .contains("Whoever works in HR later");
        assertThat(page("/feedback", amara)).contains("The two and HR");
    }

    private void managedBy(CurrentPerson manager) {
        entities.flush();
        jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                .params(manager.id().value(), amara.id().value())
                .update();
        entities.clear();
    }

    @Test
    void nameInTheTableOfAClientLeadsToExactlyWhatIsCounted() {
        var hana = firm.hr("Hana Kimura");
        for (var number = 0; number < 3; number++) sent(claire, Visibility.CLIENT_SHARED);
        sent(marco, Visibility.CLIENT_SHARED);
        sent(marco, Visibility.RECIPIENT);
        past.withdraw(sent(claire, Visibility.CLIENT_SHARED), clock.instant());
        var old = draft(claire, Visibility.CLIENT_SHARED);
        past.send(old, clock.instant().minus(Duration.ofDays(200)));
        feedbacks.flush();
        for (var reader : List.of(claire, hana)) {
            var table = page("/clients/" + brightwater + "/feedback", reader);
            assertThat(table).contains("<td class=\"months-count\">4</td>");
            var link = table.replaceAll("(?s).*href=\"(/feedback[^\"]*" + amara.id() + "[^\"]*)\".*", "$1")
                    .replace("&amp;", "&");
            assertThat(page(link, reader))
                    .contains("4 pieces of feedback", "Shared with the client", "The last six months")
                    .contains("name=\"account\" value=\"" + brightwater);
        }
    }

    @Test
    void tableOfAClientTellsWhatItsReaderMayReadAndPromisesNoMore() {
        sent(marco, Visibility.CLIENT_SHARED);
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, marco);
        assertThat(page("/clients/" + brightwater + "/feedback", dominic))
                .contains("Nothing that you may read was shared")
                .doesNotContain("Amara Okafor");
        assertThat(page("/feedback?account=" + brightwater, dominic)).contains("Nothing here");
        assertThat(page("/clients/" + brightwater + "/contacts/new", firm.hr("Hana Kimura")))
                .contains("what is shared with the client from now on");
    }

    @Test
    void namesNarrowTheList() {
        sent(marco, Visibility.RECIPIENT);
        assertThat(page("/feedback?by=silva%20marco", amara)).contains("1 piece of feedback", "From “silva marco”");
        assertThat(page("/feedback?by=jonas", amara)).contains("Nothing here");
        assertThat(page("/feedback?box=GIVEN&about=AMA", marco)).contains("1 piece of feedback");
        assertThat(page("/feedback?box=GIVEN&about=" + "x".repeat(201), marco)).contains("Nothing here");
        assertThat(page("/feedback?by=%25", amara)).contains("1 piece of feedback");
    }

    @Test
    void listNamesNobodyButThoseWhoseFeedbackTheReaderSees() {
        sent(marco, Visibility.CLIENT_SHARED);
        var jonas = firm.employee("Jonas Lindqvist");
        assertThat(page("/feedback?person=" + jonas.id(), claire))
                .contains("Somebody")
                .doesNotContain("Jonas");
        assertThat(page("/feedback?person=" + amara.id(), claire)).contains("Remove filter: Amara Okafor");
    }

    @Test
    void listAndRecordHaveAPageForPaper() {
        var id = sent(marco, Visibility.RECIPIENT);
        past.reply(id, amara.id(), "Thank you for this", clock.instant());
        assertThat(page("/feedback?q=monday", amara)).contains("href=\"/feedback?q=monday&amp;print=yes\"");
        assertThat(page("/feedback?q=monday&print=yes", amara)).contains("On Monday", "Marco Silva", "Print this page");
        assertThat(page("/feedback/" + id, amara)).contains("/feedback/" + id + "?print=yes");
        assertThat(page("/feedback/" + id + "?print=yes", amara))
                .contains("You stayed calm", "Thank you for this", "Who sees this", "Print this page")
                .doesNotContain("Your reply");
    }

    @Test
    void emptyListsLeadWhereTheReaderMayGo() {
        assertThat(page("/feedback", amara)).contains("href=\"/feedback/requests/new\"");
        assertThat(page("/feedback", claire)).doesNotContain("/feedback/requests/new");
        assertThat(page("/feedback?box=GIVEN", claire)).contains("What you write for others", "/feedback/new");
    }

    private UUID ask() {
        return past.ask(
                amara.id(), marco.id(), "The hand-over", LocalDate.now(clock).plusDays(3), clock.instant());
    }

    private FeedbackId draft(CurrentPerson author, Visibility visibility) {
        var text = new FeedbackText("On Monday", "You stayed calm", "It was settled", "");
        var id = past.draft(author.id(), amara.id(), FeedbackKind.PRAISE, visibility, text, clock.instant());
        feedbacks.flush();
        return id;
    }

    private FeedbackId sent(CurrentPerson author, Visibility visibility) {
        var id = draft(author, visibility);
        past.send(id, clock.instant());
        feedbacks.flush();
        return id;
    }

    private Feedback loaded(FeedbackId id) {
        feedbacks.flush();
        return feedbacks.findById(id).orElseThrow();
    }

    private String version(FeedbackId id) {
        return Long.toString(loaded(id).edits().count());
    }

    private Map<String, String> form(FeedbackId id, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "id", id.toString(),
                "about", amara.id().toString(),
                "kind", "PRAISE",
                "visibility", "RECIPIENT",
                "situation", "On Monday",
                "behaviour", "You stayed calm",
                "impact", "It was settled"));
        form.putAll(more);
        return form;
    }

    private static String seen(MvcTestResult page) {
        var found = SEEN.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult put(FeedbackId id, Map<String, String> form) {
        var request = mvc.put().uri("/feedback/{id}", id);
        form.forEach(request::param);
        return request.with(as(marco)).with(csrf()).exchange();
    }

    private MvcTestResult post(String address, CurrentPerson person, Map<String, String> form) {
        var request = mvc.post().uri(address);
        form.forEach(request::param);
        return request.with(as(person)).with(csrf()).exchange();
    }

    private String page(String address, CurrentPerson person) {
        var answer = mvc.get().uri(URI.create(address)).with(as(person)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
