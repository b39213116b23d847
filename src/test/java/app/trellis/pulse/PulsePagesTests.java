package app.trellis.pulse;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.ClientStaffing;
import app.trellis.mail.MailFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.Role;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PulsePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private PulseBackfill pulses;

    @Autowired
    private PulseTurn turn;

    @Autowired
    private PulseMail mail;

    @Autowired
    private HeardMail heard;

    @Autowired
    private MailFixtures outboxes;

    @Autowired
    private Rhythms rhythms;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private BallotBox box;

    @Autowired
    private Lines lines;

    @Autowired
    private ClientStaffing staffing;

    @Autowired
    private Access access;

    @Autowired
    private FollowUpNotices reminders;

    @Autowired
    private AnswerLinks links;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson beatriz;
    private CurrentPerson claire;
    private List<CurrentPerson> staff;
    private ClientAccountId brightwater;

    @BeforeEach
    void account() {
        beatriz = firm.employee("Beatriz Nogueira");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater", beatriz);
        clients.contact(brightwater, claire, beatriz);
        staff = IntStream.range(0, 5)
                .mapToObj(n -> firm.employee("Person " + n))
                .toList();
        staff.forEach(person -> clients.assign(brightwater, person));
    }

    @Test
    void lookingAtALinkOrSendingItsFormUnchangedAnswersNothing() {
        var link = link(open(), claire);
        assertThat(mvc.get().uri(link))
                .hasStatusOk()
                .bodyText()
                .contains("We hear of problems early")
                .doesNotContain("checked");
        assertThat(mvc.method(HttpMethod.HEAD).uri(link)).hasStatusOk();
        assertThat(mvc.post().uri(link).param("words", "").header("Sec-Fetch-Site", "same-origin"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose one.");
        assertThat(mvc.post().uri(link).param("needs", "4").header("Sec-Fetch-Site", "cross-site"))
                .hasRedirectedUrl(link + "?again");
        assertThat(number("SELECT count(*) FROM pulse_request WHERE answered_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void firstChoiceCountsAndTheLinkShowsItAfterwards() {
        var link = link(open(), claire);
        assertThat(answer(link, "4", "The <b>night</b> shift")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(answer(link, "1", "Other words")).hasStatus(302);
        assertThat(mvc.get().uri(link))
                .bodyText()
                .contains("Your answer has arrived", "Mostly", "The &lt;b&gt;night&lt;/b&gt; shift")
                .doesNotContain("Other words");
        assertThat(number("SELECT count(*) FROM pulse_follow_up")).isZero();
    }

    @Test
    void contactWhoIsRemovedOrAccountOfAnotherFindsNothing() {
        var link = link(open(), claire);
        clients.remove(claire, beatriz);
        entities.flush();
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(answer(link, "4", "")).hasStatus(404);
        assertThat(mail.write(UUID.randomUUID(), claire.id(), request(claire))).isEmpty();
    }

    /** The question before a removal promises it; the links end for good where they stay a contact of another client. */
    @Test
    void contactWhoIsInvitedAgainDoesNotGetBackWhatRemovalTook() {
        var link = link(open(), claire);
        answer(link, "2", "Too slow");
        var page = pulse() + "/follow-ups/" + followUp(1);
        tell(page, "You waited");
        var heard = copied("/follow-ups/" + followUp(1) + "/link", UUID.randomUUID());
        assertThat(mvc.get().uri(heard)).hasStatusOk();
        assertThat(mvc.get().uri(pulse()).with(as(claire))).bodyText().contains(page);
        clients.remove(claire, beatriz);
        clients.comeBack(claire, beatriz);
        entities.flush();
        assertThat(mvc.get().uri(page).with(as(claire))).hasStatus(404);
        assertThat(mvc.get().uri(heard)).hasStatus(404);
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(mvc.get().uri(pulse()).with(as(claire))).bodyText().doesNotContain(page, "Too slow");
        assertThat(mvc.get().uri("/").with(as(claire))).bodyText().doesNotContain(page);
    }

    @Test
    void linkThatWaitsEndsWithTheContactAndTheQuestionWaitsForWhoIsInvitedAgain() {
        var link = link(open(), claire);
        clients.contact(clients.account("Lumen", beatriz), claire, beatriz);
        var contact = "/clients/" + brightwater + "/contacts/" + claire.id();
        assertThat(mvc.delete().uri(contact).with(as(beatriz)).with(csrf())).hasStatus(302);
        entities.flush();
        jdbc.sql("UPDATE client_contact SET removed_at = NULL, removed_by = NULL, added_at = now() WHERE person_id = ?")
                .param(claire.id().value())
                .update();
        entities.clear();
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(mvc.get().uri(pulse() + "/answer").with(as(claire))).hasStatusOk();
    }

    @Test
    void linkIsBoundToItsRoundAndShowsThatItIsOver() {
        var round = open();
        var link = link(round, claire);
        pulses.close(round, clock.instant());
        assertThat(answer(link, "4", "")).hasStatus(302);
        assertThat(mvc.get().uri(link)).bodyText().contains("This pulse is over");
        pulses.open(brightwater, LocalDate.now(clock), 7);
        assertThat(answer(link, "4", "")).hasStatus(302);
        assertThat(number("SELECT count(*) FROM pulse_request WHERE answered_at IS NOT NULL"))
                .isZero();
    }

    @Test
    void lowAnswerIsFollowedUpAndWorseOpensItAgainOnce() {
        answer(link(open(), claire), "2", "Too slow");
        var first = followUp(1);
        assertThat(mvc.get().uri("/").with(as(beatriz))).bodyText().contains("Low answer from Claire Bennett");
        var page = "/clients/" + brightwater + "/pulse/follow-ups/" + first;
        assertThat(mvc.get().uri(page).with(as(claire))).hasStatus(404);
        assertThat(tell(page, "")).hasStatusOk().bodyText().contains("Fill this in.");
        assertThat(tell(page, "You waited")).hasStatus(302);
        assertThat(mvc.get().uri(page).with(as(claire))).bodyText().contains("You waited", "We called");
        assertThat(reply(page, null)).hasStatusOk().bodyText().contains("or choose one.");
        assertThat(reply(page, "WORSE")).hasStatus(302);
        assertThat(reply(page, "BETTER")).hasStatus(302);
        assertThat(reply("/clients/" + brightwater + "/pulse/follow-ups/" + followUp(2), "WORSE"))
                .hasStatus(404);
        assertThat(tell("/clients/" + brightwater + "/pulse/follow-ups/" + followUp(2), "Again"))
                .hasStatus(302);
        assertThat(reply("/clients/" + brightwater + "/pulse/follow-ups/" + followUp(2), "WORSE"))
                .hasStatus(302);
        assertThat(number("SELECT count(*) FROM pulse_follow_up")).isEqualTo(2);
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse").with(as(beatriz)))
                .bodyText()
                .contains("Low answers", "Claire Bennett finds it worse");
    }

    @Test
    void onceTheWorkHasEndedNobodyIsRemindedAndNothingIsReplied() {
        answer(link(open(), claire), "2", "Too slow");
        var page = pulse() + "/follow-ups/" + followUp(1);
        assertThat(remindedWithin3Days()).isEqualTo(2);
        clients.end(0, brightwater, beatriz);
        entities.flush();
        assertThat(remindedWithin3Days()).isZero();
        tell(page, "You waited");
        assertThat(mvc.get().uri(page).with(as(claire)))
                .bodyText()
                .contains("You waited")
                .doesNotContain("How is it since?");
        assertThat(mvc.get().uri("/").with(as(claire))).bodyText().doesNotContain(page);
        assertThat(reply(page, "WORSE")).flash().containsEntry("refused", "pulse.nothingOpen");
        assertThat(number("SELECT count(*) FROM pulse_follow_up WHERE reply IS NOT NULL"))
                .isZero();
    }

    @Test
    void answerToWhoIsRemovedIsSavedAndSaysThatNobodyReadsIt() {
        answer(link(open(), claire), "2", "Too slow");
        var page = pulse() + "/follow-ups/" + followUp(1);
        clients.remove(claire, beatriz);
        entities.flush();
        var removed = "Claire Bennett has been removed as a contact since then";
        assertThat(mvc.get().uri(page).with(as(beatriz)))
                .bodyText()
                .contains(removed)
                .doesNotContain("to them", "Save for Claire");
        assertThat(mvc.get().uri("/").with(as(beatriz))).bodyText().doesNotContain(page);
        assertThat(remindedWithin3Days()).isZero();
        assertThat(tell(page, "You waited")).flash().containsEntry("done", "web.saved");
        assertThat(mvc.get().uri(page).with(as(beatriz)))
                .bodyText()
                .contains("You waited", removed)
                .doesNotContain("No reply yet");
    }

    private long remindedWithin3Days() {
        var now = clock.instant();
        return reminders.due(now, now.plus(Duration.ofDays(3))).count();
    }

    @Test
    void staffAnswerOnceAndNothingOfItIsToldBeforeTheClose() {
        var round = open();
        for (var person : staff) {
            assertThat(staffAnswers(person)).hasStatus(302);
            assertThat(staffAnswers(person)).hasStatus(302);
        }
        assertThat(number("SELECT jsonb_array_length(answers) FROM pulse_box")).isEqualTo(5);
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse").with(as(beatriz)))
                .bodyText()
                .doesNotContain("5 of 5", "The tool is slow");
        pulses.close(round, clock.instant());
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse").with(as(beatriz)))
                .bodyText()
                .contains("5 of 5", "The tool is slow");
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse").with(as(claire)))
                .bodyText()
                .contains("5 of 5")
                .doesNotContain("The tool is slow");
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse/export").with(as(staff.get(0))))
                .bodyText()
                .contains("5,4.0,4.0,4.0,4.0,4.0");
    }

    @Test
    void ofFourAnswersNothingIsLeft() {
        var round = open();
        staff.stream().limit(4).forEach(this::staffAnswers);
        pulses.close(round, clock.instant());
        assertThat(number("SELECT count(*) FROM pulse_staff_answer") + number("SELECT count(*) FROM pulse_staff_words"))
                .isZero();
        for (var reader : List.of(beatriz, claire, staff.get(0)))
            assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse").with(as(reader)))
                    .bodyText()
                    .contains("too few")
                    .doesNotContain("4 of 5", "The tool is slow");
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse/export").with(as(beatriz)))
                .bodyText()
                .doesNotContain("4.0");
    }

    @Test
    void whoJoinsLaterOrLeavesDoesNotAnswer() {
        open();
        var late = firm.employee("Late Joiner");
        clients.assign(brightwater, late);
        assertThat(staffAnswers(late)).hasStatus(302);
        assertThat(mvc.get().uri("/clients/" + brightwater + "/pulse").with(as(late)))
                .bodyText()
                .contains("The next one asks you too");
        var other = clients.account("Lumen", beatriz);
        clients.move(staff.get(0), brightwater, other);
        assertThat(staffAnswers(staff.get(0))).hasStatus(404);
        assertThat(number("SELECT jsonb_array_length(answers) FROM pulse_box")).isZero();
    }

    @Test
    void fewerThanFivePeopleAreNotAskedAndReadWhy() {
        var small = clients.account("Small", beatriz);
        var alone = firm.employee("Alone");
        clients.assign(small, alone);
        pulses.open(small, LocalDate.now(clock), 7);
        assertThat(number("SELECT count(*) FROM pulse_turnout")).isZero();
        assertThat(mvc.get().uri("/clients/" + small + "/pulse").with(as(alone)))
                .bodyText()
                .contains("fewer than 5 people");
    }

    @Test
    void roundOpensOnceRemindsOnceAndCloses() throws AddressException {
        var turn = turnWithAMailServer();
        jdbc.sql("INSERT INTO pulse_rhythm (account_id, rhythm) VALUES (?, 'WEEKLY')")
                .param(brightwater.value())
                .update();
        pulses.open(brightwater, LocalDate.now(clock).minusDays(8), 7);
        shift("closes_at", Duration.ofMinutes(-1));
        turn.now();
        turn.now();
        assertThat(number("SELECT count(*) FROM pulse_round WHERE closed_at IS NULL"))
                .isLessThanOrEqualTo(1);
        assertThat(number("SELECT count(*) FROM pulse_round WHERE closed_at IS NOT NULL"))
                .isEqualTo(1);
        jdbc.sql("DELETE FROM mail").update();
        jdbc.sql("DELETE FROM pulse_request WHERE round_id IN (SELECT id FROM pulse_round WHERE closed_at IS NULL)")
                .update();
        jdbc.sql("DELETE FROM pulse_turnout").update();
        jdbc.sql("DELETE FROM pulse_box").update();
        jdbc.sql("DELETE FROM pulse_round WHERE closed_at IS NULL").update();
        pulses.open(brightwater, LocalDate.now(clock), 7);
        shift("remind_at", Duration.ofMinutes(-1));
        turn.now();
        assertThat(number("SELECT count(*) FROM mail WHERE kind = 'pulse'")).isEqualTo(1);
        jdbc.sql("DELETE FROM mail").update();
        turn.now();
        assertThat(number("SELECT count(*) FROM mail WHERE kind = 'pulse'")).isZero();
    }

    /** An administrator would read it among those that are kept, and answer in the name of the contact. */
    @Test
    void withoutAMailServerNoMailWaitsWithALinkAndTheManagerIsToldToHandItOver() throws AddressException {
        open();
        shift("remind_at", Duration.ofMinutes(-1));
        turn.now();
        assertThat(mvc.get().uri("/").with(as(beatriz)))
                .bodyText()
                .contains("1 contact at Brightwater has not answered the pulse", pulse() + "\"", "Copy links");
        assertThat(mvc.get().uri(pulse()).with(as(beatriz))).bodyText().contains("No emails go out", "Copy a link");
        assertThat(mvc.get().uri(pulse() + "/settings").with(as(beatriz)))
                .bodyText()
                .contains("No reminders go out")
                .doesNotContain("email,", "get one reminder");
        answer(copied("/links/" + claire.id(), UUID.randomUUID()), "2", "Too slow");
        assertThat(mvc.get().uri("/").with(as(beatriz))).bodyText().doesNotContain("not answered the pulse");
        assertThat(tell(pulse() + "/follow-ups/" + followUp(1), "You waited")).hasStatus(302);
        assertThat(number("SELECT count(*) FROM pulse_round WHERE reminded")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM mail WHERE kind LIKE 'pulse%'")).isZero();
        assertThat(new PulseHome(mailsThatAreSent()).kindsFor(beatriz))
                .as("who is mailed needs no one to hand a link over")
                .hasSize(2);
    }

    @Test
    void whatWasDoneIsHandedOverByALinkAsLongAsItWaitsForAReply() {
        answer(link(open(), claire), "2", "Too slow");
        var page = pulse() + "/follow-ups/" + followUp(1);
        assertThat(mvc.get().uri(page).with(as(beatriz)))
                .bodyText()
                .contains("No email goes to them", "Save for Claire Bennett");
        assertThat(copy(page + "/link", UUID.randomUUID()))
                .as("nothing is told yet")
                .hasStatus(302);
        tell(page, "You waited");
        assertThat(mvc.get().uri(page).with(as(beatriz)))
                .bodyText()
                .contains(page + "/link", "No email goes to Claire");
        var form = UUID.randomUUID();
        var link = copied("/follow-ups/" + followUp(1) + "/link", form);
        assertThat(copied("/follow-ups/" + followUp(1) + "/link", form)).isEqualTo(link);
        assertThat(number("SELECT count(*) FROM answer_link WHERE about = '" + followUp(1) + "'"))
                .isEqualTo(1);
        assertThat(mvc.get().uri(link)).bodyText().contains("You waited", "How is it since?");
        assertThat(mvc.post()
                        .uri(link)
                        .param("about", "reply")
                        .param("reply", "BETTER")
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(302);
        assertThat(mvc.get().uri(page).with(as(beatriz)))
                .bodyText()
                .contains("Better")
                .doesNotContain(page + "/link");
        assertThat(copy(page + "/link", form)).as("it is replied to").hasStatus(302);
    }

    @Test
    void contactStopsBothMailsAndStartsThemAgainAndALinkCanBeCopiedStill() {
        answer(link(open(), claire), "2", "Too slow");
        var low = followUp(1);
        tell(pulse() + "/follow-ups/" + low, "You waited");
        var told = heard.write(UUID.randomUUID(), claire.id(), low).orElseThrow();
        jdbc.sql("UPDATE pulse_round SET closed_at = now()").update();
        var round = pulses.open(brightwater, LocalDate.now(clock), 7);
        var asked = mail.write(UUID.randomUUID(), claire.id(), request(claire)).orElseThrow();
        assertThat(asked.topics()).isEqualTo(told.topics()).isNotEmpty();

        var stop = UUID.randomUUID();
        jdbc.sql("INSERT INTO mail_stop (token, person_id, kind, topics) VALUES (?, ?, ?, ?)")
                .params(stop, claire.id().value(), heard.kind(), told.topics().toArray(String[]::new))
                .update();
        assertThat(mvc.get().uri("/mail/stop/" + stop)).bodyText().contains("The pulse: questions about the team");
        for (var twice = 0; twice < 2; twice++)
            assertThat(mvc.post().uri("/mail/stop/" + stop)).hasStatusOk();
        assertThat(heard.write(UUID.randomUUID(), claire.id(), low)).isEmpty();
        assertThat(mail.write(UUID.randomUUID(), claire.id(), request(claire))).isEmpty();
        assertThat(mvc.get().uri(pulse()).with(as(beatriz))).bodyText().contains("Has stopped these emails");
        assertThat(mvc.get().uri(copied("/links/" + claire.id(), UUID.randomUUID())))
                .bodyText()
                .contains("Four questions");

        access.open(claire.id(), Set.of(Role.CLIENT), "grow-4-roses-daily");
        assertThat(mvc.put()
                        .uri("/notifications/settings")
                        .param(PulseMails.TOPIC, "ON")
                        .param("quietFrom", "19:00")
                        .param("quietUntil", "07:00")
                        .param("zone", "Europe/Berlin")
                        .with(as(claire))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(mail.write(UUID.randomUUID(), claire.id(), request(claire))).isPresent();
        assertThat(mvc.get().uri(pulse()).with(as(beatriz))).bodyText().doesNotContain("Has stopped");
    }

    private String pulse() {
        return "/clients/" + brightwater + "/pulse";
    }

    private PulseMails mailsThatAreSent() throws AddressException {
        return new PulseMails(outboxes.sendingOutbox(), jdbc, clock);
    }

    private PulseTurn turnWithAMailServer() throws AddressException {
        var requests = new Requests(followUps, mailsThatAreSent(), links, jdbc, events, clock);
        var rounds = new Rounds(staffing, requests, box, lines, jdbc, events, clock);
        return new PulseTurn(rhythms, rounds, requests, box);
    }

    @Test
    void linkToCopyIsTheSameForTwoClicksAndAnswers() {
        open();
        var form = UUID.randomUUID();
        var first = copied("/links/" + claire.id(), form);
        assertThat(copied("/links/" + claire.id(), form)).isEqualTo(first);
        assertThat(answer(first, "5", "")).hasStatus(302);
        assertThat(number("SELECT count(*) FROM pulse_request WHERE answered_at IS NOT NULL"))
                .isEqualTo(1);
    }

    private MvcTestResult copy(String address, UUID form) {
        entities.flush();
        return mvc.post()
                .uri(address)
                .param("formId", form.toString())
                .with(as(beatriz))
                .with(csrf())
                .exchange();
    }

    private String copied(String what, UUID form) {
        var page = copy(pulse() + what, form);
        assertThat(page).hasStatusOk();
        return bodyOf(page).replaceAll("(?s).*value=\"[^\"]*(/pulse/[\\w-]{43})\".*", "$1");
    }

    private UUID open() {
        return pulses.open(brightwater, LocalDate.now(clock).minusDays(1), 7);
    }

    /** As the mail has it. */
    private String link(UUID round, CurrentPerson contact) {
        var letter =
                mail.write(UUID.randomUUID(), contact.id(), request(contact)).orElseThrow();
        return letter.action().href();
    }

    private UUID request(CurrentPerson contact) {
        return jdbc.sql(
                        "SELECT q.id FROM pulse_request q JOIN pulse_round r ON r.id = q.round_id WHERE q.person_id = ? AND r.closed_at IS NULL")
                .param(contact.id().value())
                .query(UUID.class)
                .single();
    }

    private MvcTestResult answer(String link, String step, String words) {
        return mvc.post()
                .uri(link)
                .param("needs", "4")
                .param("agreed", "4")
                .param("early", step)
                .param("workload", "4")
                .param("words", words)
                .header("Sec-Fetch-Site", "same-origin")
                .exchange();
    }

    private MvcTestResult staffAnswers(CurrentPerson person) {
        return mvc.post()
                .uri("/clients/" + brightwater + "/pulse/answer")
                .param("needs", "4")
                .param("agreed", "4")
                .param("early", "4")
                .param("workload", "4")
                .param("words", "The tool is slow")
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult tell(String page, String heard) {
        return mvc.post()
                .uri(page + "/answer")
                .param("heard", heard)
                .param("done", "We called")
                .with(as(beatriz))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult reply(String page, String reply) {
        var request = mvc.post().uri(page + "/reply").with(as(claire)).with(csrf());
        if (reply != null) request.param("reply", reply);
        return request.exchange();
    }

    private UUID followUp(int attempt) {
        entities.flush();
        return jdbc.sql("SELECT id FROM pulse_follow_up WHERE attempt = ?")
                .param(attempt)
                .query(UUID.class)
                .single();
    }

    private void shift(String column, Duration fromNow) {
        jdbc.sql("UPDATE pulse_round SET " + column + " = ? WHERE closed_at IS NULL")
                .param(Timestamp.from(clock.instant().plus(fromNow)))
                .update();
    }

    private long number(String sql) {
        entities.flush();
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
