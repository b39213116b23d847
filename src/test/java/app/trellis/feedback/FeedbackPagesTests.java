package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Statements;
import app.trellis.home.HomeSource;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Feedback that was sent: read, marked as read, replied to, asked for, listed and printed. */
@RecordApplicationEvents
class FeedbackPagesTests extends FeedbackPages {

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Access access;

    @Autowired
    private Replies replies;

    @Autowired
    private Statements statements;

    @Test
    void withdrawnWordsAndTheirRepliesAreDeletedAndTheFactStays() {
        var id = sent(Duration.ofDays(1));
        post("/feedback/" + id + "/replies", amara, Map.of("text", "Thank you for telling me"));
        assertThat(post("/feedback/" + id + "/withdrawal", marco, Map.of())).hasStatus3xxRedirection();
        assertThat(page("/feedback/" + id, amara))
                .contains("this feedback")
                .doesNotContain("You stayed calm", "Thank you for telling me");
        assertThat(replies.count()).isZero();
        assertThat(loaded(id).content().text()).isEqualTo(FeedbackText.NONE);
    }

    @Test
    void replyToWhatWasWithdrawnIsGivenBack() {
        var id = sent(Duration.ofDays(1));
        past.withdraw(id, clock.instant());
        var refused = post("/feedback/" + id + "/replies", amara, Map.of("text", "Thank you for telling me"));
        assertThat(refused).hasRedirectedUrl("/feedback/" + id);
        assertThat(refused).flash().containsEntry("refusedProse", List.of("Thank you for telling me"));
        assertThat(replies.count()).isZero();
    }

    @Test
    void recipientAcknowledgesAndBothReply() {
        var id = sent(Duration.ofHours(2));
        assertThat(page("/", amara)).contains("Marco Silva gave you feedback");
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, Map.of()))
                .hasStatus3xxRedirection();
        var reply = UUID.randomUUID().toString();
        post("/feedback/" + id + "/replies", amara, Map.of("formId", reply, "text", "Thank you"));
        post("/feedback/" + id + "/replies", amara, Map.of("formId", reply, "text", "Thank you"));
        feedbacks.flush();
        assertThat(replies.count()).isOne();
        assertThat(page("/", amara)).doesNotContain("gave you feedback");
        told.of(events);
        assertThat(page("/", marco)).contains("New reply to ", "acknowledged your feedback");
        assertThat(page("/feedback/" + id, marco)).contains("Thank you", "Read");
    }

    @Test
    void requestIsAnsweredByFeedbackOrDeclinedWithAReason() {
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        access.open(claire.id(), Set.of(Role.CLIENT), "grow-4-roses");
        assertThat(ask(amara, firm.emailOf(marco), "The hand-over on Monday")).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(amara, firm.emailOf(marco), "the hand-over on monday ")).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(amara, firm.emailOf(claire), "The storm")).hasRedirectedUrl("/feedback/requests");
        assertThat(ask(jonas, firm.emailOf(claire), "The storm")).bodyText().contains("No one matches");
        feedbacks.flush();
        assertThat(jdbc.sql("SELECT count(*) FROM feedback_request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(page("/", marco)).contains("Amara Okafor asked for your feedback: The hand-over on Monday");
        assertThat(page("/team", marco)).contains("1 request waiting for you", "No feedback you can see");

        var request = requestOf(marco);
        assertThat(page("/feedback/new?request=" + request, marco)).contains("The hand-over on Monday", request);
        var id = written(marco, Map.of("request", request));
        deliver(marco, id, names(marco, id));
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
        assertThat(page("/team", marco))
                .contains("Amara Okafor", "Priya Raman", "Last feedback", "No feedback you can see");
        assertThat(page("/team?quiet=30", marco)).contains("Amara Okafor", "Priya Raman");
        assertThat(page("/team?quiet=60", marco)).contains("Priya Raman").doesNotContain(">Amara Okafor<");
        assertThat(page("/", marco))
                .contains("No feedback you can see for Priya Raman yet", "Here since Mar 1, 2022")
                .doesNotContain("No feedback you can see for Amara Okafor");
    }

    @Test
    void requestIsToldWithItsDayAndWhenThatIsOver() {
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        ask(amara, firm.emailOf(marco), "The hand-over on Monday");
        feedbacks.flush();
        assertThat(page("/", marco)).contains("<span>Answer by ").doesNotContain("Overdue");
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
                .contains("No feedback you can see for Amara Okafor in two months", "Last feedback May 12, 2015")
                .doesNotContain("Report " + HomeSource.ENOUGH + " that");
    }

    @Test
    void nobodyIsMissedBeforeTwoMonthsAreOver() {
        var lena = firm.reportOf(marco, "Lena Novak");
        hired(lena, 59);
        assertThat(page("/", marco))
                .contains("No feedback you can see for Amara Okafor")
                .doesNotContain("Lena Novak");
        assertThat(page("/team?quiet=60", marco)).doesNotContain("Lena Novak");
        assertThat(page("/team?quiet=30", marco)).contains("Lena Novak");
        hired(lena, 61);
        assertThat(page("/", marco)).contains("No feedback you can see for Lena Novak yet");
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
        "q=m, No feedback", // one letter is a word and no beginning
        "q=%22stayed%20calm%22, 1 piece",
        "q=%22calm%20stayed%22, No feedback",
        "q=***, has no letter and no number",
        "by=marco, 1 piece",
        "by=marco+c, No feedback",
        "q=volcano, No feedback",
        "kind=PRAISE, 1 piece",
        "kind=TO_IMPROVE, No feedback",
        "within=MONTH, 1 piece"
    })
    void listIsNarrowedBy(String query, String count) {
        sent(Duration.ofDays(3));
        assertThat(page("/feedback?" + query, amara)).contains(count);
    }

    @Test
    void listTakesTheSameStatementsForTenAndForSixty() {
        for (var number = 0; number < 10; number++) sent(Duration.ofDays(number));
        var ten = statements.during(() -> page("/feedback", amara)).size();
        for (var number = 10; number < 60; number++) sent(Duration.ofDays(number));
        assertThat(statements.during(() -> page("/feedback", amara))).hasSize(ten);
        assertThat(page("/feedback?page=2", amara)).contains("26–50 of 60");
    }

    @Test
    void recordTakesTheSameStatementsForTenRepliesAndForSixty() {
        var id = sent(marco, Visibility.CLIENT_SHARED);
        for (var number = 0; number < 10; number++)
            past.reply(id, number % 2 == 0 ? amara.id() : claire.id(), "Reply " + number, clock.instant());
        var ten = statements.during(() -> page("/feedback/" + id, amara)).size();
        for (var number = 10; number < 60; number++) past.reply(id, marco.id(), "Reply " + number, clock.instant());
        assertThat(statements.during(() -> page("/feedback/" + id, amara))).hasSize(ten);
        assertThat(page("/feedback/" + id, amara)).contains("Reply 9", "Reply 59");
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
    void namesNarrowTheList() {
        sent(marco, Visibility.RECIPIENT);
        assertThat(page("/feedback?by=silva%20marco", amara)).contains("1 piece of feedback", "From “silva marco”");
        assertThat(page("/feedback?by=jonas", amara)).contains("No feedback");
        assertThat(page("/feedback?box=GIVEN&about=AMA", marco)).contains("1 piece of feedback");
        assertThat(page("/feedback?box=GIVEN&about=" + "x".repeat(201), marco)).contains("No feedback");
        assertThat(page("/feedback?by=%25", amara)).contains("1 piece of feedback");
    }

    @Test
    void listNamesNobodyButThoseWhoseFeedbackTheReaderSees() {
        sent(marco, Visibility.CLIENT_SHARED);
        var jonas = firm.employee("Jonas Lindqvist");
        assertThat(page("/feedback?person=" + jonas.id(), claire))
                .contains("Someone")
                .doesNotContain("Jonas");
        assertThat(page("/feedback?person=" + amara.id(), claire)).contains("Remove filter: Amara Okafor");
    }

    @Test
    void listAndRecordHaveAPageForPaper() {
        var id = sent(marco, Visibility.RECIPIENT);
        past.reply(id, amara.id(), "Thank you for this", clock.instant());
        assertThat(page("/feedback?q=monday", amara))
                .contains("href=\"/feedback?q=monday&amp;box=RECEIVED&amp;print=yes\"");
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
        assertThat(page("/feedback?box=GIVEN", claire)).contains("Feedback you give shows up", "/feedback/new");
    }

    private FeedbackId sent(Duration ago) {
        return sent(marco, Visibility.RECIPIENT_AND_MANAGER, clock.instant().minus(ago));
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
}
