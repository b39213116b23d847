package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FeedbackPagesTests {

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
    private Replies replies;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson claire;
    private CurrentPerson jonas;
    private ClientAccountId brightwater;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", firm.employee("Beatriz Nogueira"));
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, marco);
    }

    @Test
    void authorSeesByNameWhoWillReadItBeforeItIsSentAndAfterwards() {
        var id = UUID.randomUUID();
        var asked = write(marco, id, Map.of("visibility", "CLIENT_SHARED"));
        assertThat(asked)
                .hasStatusOk()
                .bodyText()
                .contains("Who will see this", "Amara Okafor", "Claire Bennett, Brightwater Insurance")
                .contains("Whoever manages Amara Okafor later");
        assertThat(feedbacks.count()).isZero();

        assertThat(send(marco, id, "CLIENT_SHARED", seen(asked))).hasRedirectedUrl("/feedback/" + id);
        assertThat(page("/feedback/" + id, claire)).contains("You stayed calm", "Who sees this", "Marco Silva");
        assertThat(page("/feedback/" + id, amara)).contains("I have read it", "Claire Bennett, Brightwater Insurance");
    }

    @Test
    void whoeverCameMeanwhileIsShownBeforeAnythingIsSent() {
        var id = UUID.randomUUID();
        var asked = write(marco, id, Map.of("visibility", "CLIENT_SHARED"));
        clients.contact(brightwater, firm.client("Dominic Hale"), marco);
        var again = send(marco, id, "CLIENT_SHARED", seen(asked));
        assertThat(again).hasStatus(409).bodyText().contains("somebody has come or gone", "Dominic Hale");
        assertThat(feedbacks.count()).isZero();
        assertThat(send(marco, id, "CLIENT_SHARED", seen(again))).hasStatus3xxRedirection();
    }

    @Test
    void formSentTwiceIsOnePieceOfFeedback() {
        var id = UUID.randomUUID();
        var seen = seen(write(marco, id, Map.of("visibility", "RECIPIENT")));
        assertThat(send(marco, id, "RECIPIENT", seen)).hasRedirectedUrl("/feedback/" + id);
        assertThat(send(marco, id, "RECIPIENT", seen)).hasRedirectedUrl("/feedback/" + id);
        assertThat(feedbacks.count()).isOne();
        assertThat(write(jonas, id, Map.of("visibility", "RECIPIENT"))).hasStatus(404);
    }

    @Test
    void choicesAreOfferedOnlyWhereTheyMakeSense() {
        assertThat(form(marco)).contains("CLIENT_SHARED", "MANAGER_ONLY", "RECIPIENT_AND_MANAGER", "EVALUATION_NOTE");
        assertThat(form(jonas)).contains("MANAGER_ONLY").doesNotContain("CLIENT_SHARED", "EVALUATION_NOTE");
        assertThat(form(claire)).contains("CLIENT_SHARED", "EVALUATION_NOTE");
        assertThat(page("/feedback/new?about=" + marco.id(), jonas)).doesNotContain("MANAGER_ONLY");
        assertThat(write(jonas, UUID.randomUUID(), Map.of("visibility", "CLIENT_SHARED")))
                .hasStatusOk()
                .bodyText()
                .contains("This choice is not open to you here");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void nobodyWritesAboutThemselvesOrAContactOrForAnotherClient() {
        var others = clients.account("Lumen Retail", marco);
        var yuki = firm.client("Yuki Tanabe");
        clients.contact(others, yuki, marco);
        for (var attempt : Map.of(amara, amara, marco, claire, yuki, amara).entrySet())
            assertThat(mvc.get()
                            .uri("/feedback/new?about={id}", attempt.getValue().id())
                            .with(as(attempt.getKey())))
                    .hasStatus(404);
        assertThat(page("/feedback/new", claire)).contains("Amara Okafor").doesNotContain("Jonas Lindqvist");
    }

    @Test
    void draftIsKeptUnfinishedAndSentLater() {
        var id = UUID.randomUUID();
        assertThat(write(marco, id, Map.of("visibility", "RECIPIENT", "impact", "", "draft", "yes")))
                .hasRedirectedUrl("/feedback?box=DRAFTS");
        feedbacks.flush();
        assertThat(page("/feedback?box=DRAFTS", marco)).contains("1 piece of feedback", "For Amara Okafor");
        assertThat(page("/feedback", amara)).contains("Nothing here");
        var version = version(new FeedbackId(id));
        assertThat(write(marco, id, Map.of("visibility", "RECIPIENT", "impact", "", "version", version)))
                .bodyText()
                .contains("Say what it led to", "Delete draft");
        var whole = Map.of("visibility", "RECIPIENT", "version", version);
        var sent = new HashMap<>(whole);
        sent.putAll(Map.of("send", "yes", "seen", seen(write(marco, id, whole))));
        assertThat(write(marco, id, sent)).hasRedirectedUrl("/feedback/" + id);
        feedbacks.flush();
        assertThat(page("/feedback", amara)).contains("1 piece of feedback", "From Marco Silva");
    }

    @Test
    void wordsAreMendedForAQuarterOfAnHourAndThenOnlyWithdrawn() {
        var id = sent(Duration.ofMinutes(14));
        assertThat(mend(id, "You waited.")).hasRedirectedUrl("/feedback/" + id);
        feedbacks.flush();
        assertThat(page("/feedback/" + id, amara)).contains("You waited.", "edited");
        var late = sent(Duration.ofMinutes(16));
        assertThat(mend(late, "You waited.")).hasStatus(409);

        post("/feedback/" + late + "/replies", amara, Map.of("text", "Thank you for telling me"));
        assertThat(post("/feedback/" + late + "/withdrawal", marco, Map.of())).hasStatus3xxRedirection();
        feedbacks.flush();
        assertThat(page("/feedback/" + late, amara))
                .contains("has withdrawn this feedback")
                .doesNotContain("You stayed calm", "Thank you for telling me");
        assertThat(replies.count()).isZero();
        assertThat(jdbc.sql("SELECT situation || behaviour || impact || next_step FROM feedback WHERE id = ?")
                        .param(late.value())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void recipientAcknowledgesAndBothReply() {
        var id = sent(Duration.ofHours(2));
        assertThat(page("/", amara)).contains("Marco Silva has written feedback for you");
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, Map.of()))
                .hasStatus3xxRedirection();
        var reply = UUID.randomUUID().toString();
        post("/feedback/" + id + "/replies", amara, Map.of("formId", reply, "text", "Thank you"));
        post("/feedback/" + id + "/replies", amara, Map.of("formId", reply, "text", "Thank you"));
        feedbacks.flush();
        assertThat(replies.count()).isOne();
        assertThat(page("/", amara)).doesNotContain("has written feedback for you");
        assertThat(page("/", marco)).contains("New reply to the feedback");
        assertThat(page("/feedback/" + id, marco)).contains("Thank you", "Read");
    }

    @Test
    void newestRepliesAreToldFirstWithTheirTime() {
        var replied = clock.instant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        var oldest = sent(Duration.ofDays(300));
        for (var number = 1; number <= HomeSource.ENOUGH; number++)
            past.reply(sent(Duration.ofDays(number)), amara.id(), "Thank you", replied.minusSeconds(number));
        past.reply(oldest, amara.id(), "It helped until today", replied);
        feedbacks.flush();
        var home = page("/", marco);
        assertThat(home).contains("/feedback/" + oldest, "datetime=\"" + replied + "\"");
        assertThat(home.indexOf("/feedback/" + oldest)).isEqualTo(home.indexOf("/feedback/", home.indexOf("news")));
        assertThat(home.split("New reply to the feedback", -1)).hasSize(HomeSource.ENOUGH + 1);
    }

    @Test
    void replyIsNoLongerNewOnceItWasAnswered() {
        var id = sent(Duration.ofDays(3));
        var now = clock.instant();
        past.reply(id, amara.id(), "Which call?", now.minus(Duration.ofHours(3)));
        past.reply(id, marco.id(), "The one on Monday", now.minus(Duration.ofHours(2)));
        feedbacks.flush();
        assertThat(page("/", marco)).doesNotContain("New reply");
        assertThat(page("/", amara)).contains("New reply");
        past.reply(id, amara.id(), "I see", now.minus(Duration.ofHours(1)));
        feedbacks.flush();
        assertThat(page("/", marco)).contains("New reply");
        assertThat(page("/", amara)).doesNotContain("New reply");
    }

    @Test
    void requestIsAnsweredByFeedbackOrDeclinedWithAReason() {
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        access.open(claire.id(), Set.of(Role.CLIENT), "grow-4-roses");
        assertThat(ask(amara, firm.emailOf(marco), "The hand-over on Monday")).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(amara, firm.emailOf(marco), "the hand-over on monday ")).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(amara, firm.emailOf(claire), "The storm")).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(jonas, firm.emailOf(claire), "The storm"))
                .bodyText()
                .contains("You can’t ask anyone with this email");
        feedbacks.flush();
        assertThat(jdbc.sql("SELECT count(*) FROM feedback_request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(page("/", marco)).contains("Amara Okafor asks for feedback: The hand-over on Monday");
        assertThat(page("/team", marco)).contains("1 request waits for you", "No feedback yet");

        var request = requestOf(marco);
        assertThat(page("/feedback/new?request=" + request, marco)).contains("The hand-over on Monday", request);
        var id = UUID.randomUUID();
        var seen = seen(write(marco, id, Map.of("visibility", "RECIPIENT", "request", request)));
        write(marco, id, Map.of("visibility", "RECIPIENT", "request", request, "send", "yes", "seen", seen));
        feedbacks.flush();
        assertThat(page("/feedback/requests", amara)).contains("Answered", "/feedback/" + id);

        assertThat(post(
                        "/feedback/requests/" + requestOf(claire) + "/refusal",
                        claire,
                        Map.of("reason", "I was away.")))
                .hasStatus3xxRedirection();
        feedbacks.flush();
        assertThat(page("/feedback/requests", amara)).contains("Declined", "I was away.");
    }

    @Test
    void managerSeesWhoHasHadNoFeedbackLately() {
        firm.reportOf(marco, "Priya Raman");
        sent(Duration.ofDays(45));
        assertThat(page("/team", marco)).contains("Amara Okafor", "Priya Raman", "Last feedback", "No feedback yet");
        assertThat(page("/team?quiet=30", marco)).contains("Amara Okafor", "Priya Raman");
        assertThat(page("/team?quiet=60", marco)).contains("Priya Raman").doesNotContain(">Amara Okafor<");
        assertThat(page("/", marco))
                .contains("Priya Raman has had no feedback yet", "Here since Mar 1, 2022")
                .doesNotContain("Amara Okafor has had no feedback");
    }

    @Test
    void requestIsToldWithItsDayAndWhenThatIsOver() {
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        ask(amara, firm.emailOf(marco), "The hand-over on Monday");
        feedbacks.flush();
        assertThat(page("/", marco)).contains("<span>By ").doesNotContain("Overdue");
        jdbc.sql("UPDATE feedback_request SET due_on = ?")
                .param(LocalDate.now(clock).minusDays(1))
                .update();
        assertThat(page("/", marco)).contains("<span>Overdue</span>");
    }

    @Test
    void managerIsToldOfThoseWhoWaitLongestAndWhenTheyLastHadFeedback() {
        for (var number = 1; number <= HomeSource.ENOUGH; number++) firm.reportOf(marco, "Report " + number);
        sent(Duration.between(Instant.parse("2015-05-12T12:00:00Z"), clock.instant()));
        assertThat(page("/", marco))
                .contains("Amara Okafor has had no feedback for two months", "Last feedback May 12, 2015")
                .doesNotContain("Report " + HomeSource.ENOUGH + " has");
    }

    @Test
    void nobodyIsMissedBeforeTwoMonthsAreOver() {
        var lena = firm.reportOf(marco, "Lena Novak");
        hired(lena, 59);
        assertThat(page("/", marco)).contains("Amara Okafor has").doesNotContain("Lena Novak");
        assertThat(page("/team?quiet=60", marco)).doesNotContain("Lena Novak");
        assertThat(page("/team?quiet=30", marco)).contains("Lena Novak");
        hired(lena, 61);
        assertThat(page("/", marco)).contains("Lena Novak has had no feedback yet");
        assertThat(page("/team?quiet=60", marco)).contains("Lena Novak");
    }

    private void hired(CurrentPerson person, int daysAgo) {
        jdbc.sql("UPDATE person SET hired_on = ? WHERE id = ?")
                .param(LocalDate.now(clock).minusDays(daysAgo))
                .param(person.id().value())
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "q=calm, 1 piece",
        "q=marco, 1 piece",
        "q=marc, 1 piece",
        "q=m, Nothing here", // one letter is a word and no beginning
        "'q=\"stayed calm\"', 1 piece",
        "'q=\"calm stayed\"', Nothing here",
        "q=***, has no letter and no number",
        "by=marco, 1 piece",
        "by=marco+c, Nothing here",
        "q=volcano, Nothing here",
        "kind=PRAISE, 1 piece",
        "kind=TO_IMPROVE, Nothing here",
        "within=MONTH, 1 piece"
    })
    void listIsNarrowedBy(String query, String count) {
        sent(Duration.ofDays(3));
        assertThat(page("/feedback?" + query, amara)).contains(count);
    }

    @Test
    void listTakesTheSameStatementsForTenAndForTwoHundred() {
        for (var number = 0; number < 10; number++) sent(Duration.ofDays(number));
        var ten = statements.during(() -> page("/feedback", amara)).size();
        for (var number = 10; number < 200; number++) sent(Duration.ofDays(number));
        assertThat(statements.during(() -> page("/feedback", amara))).hasSize(ten);
        assertThat(page("/feedback?page=2", amara)).contains("26–50 of 200");
    }

    private FeedbackId sent(Duration ago) {
        var text = new FeedbackText("On Monday", "You stayed calm", "It was settled", "");
        var at = clock.instant().minus(ago);
        var id = past.draft(marco.id(), amara.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT_AND_MANAGER, text, at);
        past.send(id, at);
        feedbacks.flush();
        return id;
    }

    private String form(CurrentPerson author) {
        return page("/feedback/new?about=" + amara.id(), author);
    }

    private MvcTestResult write(CurrentPerson author, UUID id, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "id", id.toString(),
                "about", amara.id().toString(),
                "kind", "PRAISE",
                "situation", "On Monday",
                "behaviour", "You stayed calm",
                "impact", "It was settled"));
        form.putAll(more);
        return post("/feedback", author, form);
    }

    private MvcTestResult send(CurrentPerson author, UUID id, String visibility, String seen) {
        var answer = write(author, id, Map.of("visibility", visibility, "send", "yes", "seen", seen));
        feedbacks.flush();
        return answer;
    }

    private static String seen(MvcTestResult page) {
        var found = SEEN.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult mend(FeedbackId id, String behaviour) {
        return mvc.put()
                .uri("/feedback/{id}", id)
                .param("situation", "On Monday")
                .param("behaviour", behaviour)
                .param("impact", "It was settled")
                .param("version", version(id))
                .with(as(marco))
                .with(csrf())
                .exchange();
    }

    private String version(FeedbackId id) {
        return Long.toString(feedbacks.findById(id).orElseThrow().edits().count());
    }

    private MvcTestResult ask(CurrentPerson person, String email, String topic) {
        return post(
                "/feedback/requests",
                person,
                Map.of(
                        "asked",
                        email,
                        "topic",
                        topic,
                        "dueOn",
                        LocalDate.now(clock).plusDays(3).toString()));
    }

    private String requestOf(CurrentPerson asked) {
        return jdbc.sql("SELECT id::text FROM feedback_request WHERE asked_id = ?")
                .param(asked.id().value())
                .query(String.class)
                .single();
    }

    private MvcTestResult post(String address, CurrentPerson person, Map<String, String> form) {
        var request = mvc.post().uri(address);
        form.forEach(request::param);
        return request.with(as(person)).with(csrf()).exchange();
    }

    private String page(String address, CurrentPerson person) {
        var answer = mvc.get().uri(address).with(as(person)).exchange();
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
