package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.clients.ClientActivity.ContactReplaced;
import app.trellis.mail.Letter;
import app.trellis.mail.MailWriter;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.Access;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.Role;
import app.trellis.signin.SecretToken;
import java.net.URI;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Claire, who has no sign-in, answers by a link what Amara asked for herself, or Marco about Amara. */
class AnswerPagesTests extends FeedbackPages {

    private static final String TOPIC = "The hand-over on Monday";

    @Autowired
    private Requests requests;

    @Autowired
    private RequestLinks links;

    @Autowired
    private AnswerLinks anyLinks;

    @Autowired
    private List<MailWriter> writers;

    @Autowired
    private Access access;

    @Autowired
    private ApplicationEventPublisher events;

    private CurrentPerson hana;
    private LocalDate due;
    private UUID request;
    private String link;

    @BeforeEach
    void amaraAsks() {
        hana = firm.hr("Hana Kimura");
        access.open(hana.id(), Set.of(Role.EMPLOYEE, Role.HR), "grow-4-roses-daily");
        due = LocalDate.now(clock).plusDays(5);
        request = ask(amara, TOPIC);
        link = link(request);
    }

    @Test
    void pageSaysWhoAsksAboutWhomUntilWhenAndWhoWillReadIt() {
        var page = text(link);
        assertThat(page).contains("Feedback for Amara Okafor", "Amara Okafor at", "would like your feedback", TOPIC);
        assertThat(page).contains("datetime=\"" + due + "\"", "Marco Silva, manager", "Hana Kimura, HR");
        assertThat(page).doesNotContain("Private note", "You’re signed in");
        assertThat(text(link(ask(marco, "Another")))).contains("would like your feedback for Amara Okafor");
        assertThat(mvc.get().uri(link))
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");
    }

    /** A program that looks through mails: GET, HEAD, each link, and each form as it is. Twice, as programs do. */
    @Test
    void programThatOpensEachLinkAndSendsEachFormAsItIsChangesNothing() {
        var before = state();
        for (var turn = 0; turn < 2; turn++) {
            var seen = new HashSet<String>();
            var waiting = new ArrayList<>(List.of(link));
            while (!waiting.isEmpty()) {
                var address = waiting.remove(0);
                if (!seen.add(address)) continue;
                // With a token, as the one of the tests would open a session for it.
                assertThat(mvc.head()
                                .uri(URI.create(address))
                                .with(csrf())
                                .exchange()
                                .getResponse()
                                .getCookie("SESSION"))
                        .as(address)
                        .isNull();
                var page = Jsoup.parse(text(answer(mvc.get().uri(URI.create(address)))));
                if (!address.startsWith("/answers")) continue;
                for (var form : page.select("main form"))
                    assertThat(submit(form).getResponse().getStatus()).isEqualTo(200);
                page.select("a[href^=/]").forEach(one -> waiting.add(one.attr("href")));
            }
            assertThat(seen).contains(link, link + "/refusal");
        }
        assertThat(state()).isEqualTo(before);
        assertThat(text(link)).contains("Send feedback", "I’d rather not answer");
    }

    @Test
    void answerReachesExactlyThoseWhoWereShown() {
        var shown = Jsoup.parse(text(link)).select(".form-check:has(input[value=RECIPIENT_AND_MANAGER]) li");
        assertThat(shown.eachText())
                .containsExactly("Claire Bennett", "Amara Okafor", "Marco Silva, manager", "Hana Kimura, HR");
        assertThat(send("visibility", "RECIPIENT_AND_MANAGER")).hasRedirectedUrl(link);
        var answer = answered();
        assertThat(answer.authorId()).isEqualTo(claire.id());
        assertThat(answer.recipientId()).isEqualTo(amara.id());
        assertThat(answer.readers()).extracting(Reader::person).containsExactly(marco.id());
        for (var page : List.of(text(link), text(link(request))))
            assertThat(page)
                    .contains("Your feedback was sent", "You stayed calm", "Marco Silva")
                    .doesNotContain("<textarea");
        assertThat(page("/feedback/requests", amara)).contains("Answered", "Read answer");
        assertThat(page("/feedback/" + answer.id(), amara)).contains("Claire Bennett");
        assertThat(mvc.get()
                        .uri("/feedback/" + answer.id())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .as("no sign-in is implied")
                .startsWith("/login");
    }

    @Test
    void twiceIsOnceAndOtherWordsComeBack() {
        var form = words();
        assertThat(post(link, form)).hasRedirectedUrl(link);
        assertThat(post(link, form)).hasRedirectedUrl(link);
        form.put("behaviour", "You shouted");
        assertThat(post(link, form)).hasStatus(409).bodyText().contains("already answered", "You shouted");
        assertThat(post(link + "/refusal", Map.of("sure", "true", "reason", "I was away.")))
                .hasRedirectedUrl(link);
        assertThat(feedbacks.count()).isEqualTo(1);
        assertThat(answered().content().text().behaviour()).isEqualTo("You stayed calm");
    }

    @Test
    void decliningIsAnAnswerAndNeedsNoReason() {
        assertThat(post(link + "/refusal", Map.of("reason", "I was away.")))
                .hasStatusOk()
                .bodyText()
                .contains("Tick this to decline", "I was away.");
        assertThat(post(link + "/refusal", Map.of("sure", "true"))).hasRedirectedUrl(link);
        assertThat(post(link + "/refusal", Map.of("sure", "true"))).hasRedirectedUrl(link);
        assertThat(text(link))
                .contains("You declined. Amara Okafor can see that.")
                .doesNotContain("<textarea");
        assertThat(answer(mvc.get().uri(link + "/refusal"))).hasRedirectedUrl(link);
        assertThat(send()).hasStatus(409).bodyText().contains("You stayed calm");
        assertThat(page("/feedback/requests", amara)).contains("Declined");
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void nothingIsSentToAnybodyWhoWasNotShown() {
        var before = words("visibility", "CLIENT_SHARED");
        clients.contact(brightwater, firm.client("Dominic Hale"), marco);
        assertThat(post(link, before)).hasStatusOk().bodyText().contains("This list has changed", "You stayed calm");
        assertThat(feedbacks.count()).isZero();
        assertThat(text(link)).contains("Dominic Hale");
        before.remove("seen");
        assertThat(post(link, before)).hasStatusOk().bodyText().contains("This list has changed");
        assertThat(post(link, words("visibility", "MANAGER_ONLY"))).bodyText().contains("You can’t choose this");
        assertThat(post(link, words("visibility", "CLIENT_SHARED"))).hasRedirectedUrl(link);
    }

    @Test
    void whoeverIsSignedInAnswersAsThePersonWhoWasAsked() {
        var form = words();
        assertThat(text(answer(mvc.get().uri(link).with(as(jonas)))))
                .contains("You’re signed in as Jonas Lindqvist. What you send here is sent as Claire Bennett.");
        assertThat(answer(filled(mvc.post().uri(link), form).with(as(jonas)))).hasRedirectedUrl(link);
        assertThat(answered().authorId()).isEqualTo(claire.id());
    }

    @Test
    void recipientWhoWorksForAnotherClientGetsNothingAndTheWordsStay() {
        var form = words();
        clients.move(amara, brightwater, clients.account("Lumen Retail", marco));
        assertThat(post(link, form)).hasStatus(409).bodyText().contains("no longer work with you", "You stayed calm");
        assertThat(text(link)).contains("no longer work with you").doesNotContain("<textarea");
        assertThat(feedbacks.count()).isZero();
        assertThat(page("/feedback/requests", amara)).contains("Claire Bennett can’t answer any more");
    }

    @Test
    void contactWhoTakesOverAnswersByALinkOfTheirOwn() {
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, marco);
        events.publishEvent(new ContactReplaced(brightwater, claire.id(), dominic.id(), marco.id(), clock.instant()));
        entities.flush();
        assertThat(mvc.get().uri(link)).hasStatus(404);
        link = link(request);
        assertThat(send()).hasRedirectedUrl(link);
        assertThat(answered().authorId()).isEqualTo(dominic.id());
    }

    /** Valid, used, expired, ended, of another request or person: each shows its own question or the same nothing. */
    @Test
    void tokenOpensItsOwnQuestionAndNothingElse() {
        var other = ask(marco, "What Marco asked");
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, marco);
        assertThat(text(link)).contains(TOPIC).doesNotContain("What Marco asked");
        assertThat(text(link(other))).contains("What Marco asked").doesNotContain(TOPIC);
        var form = words();
        form.put("request", other.toString());
        form.put("about", jonas.id().toString());
        assertThat(post(link, form)).hasRedirectedUrl(link);
        assertThat(requests.findById(other).orElseThrow().isOpen()).isTrue();
        var token = SecretToken.random();
        var foreign =
                anyLinks.issue("answers", other, dominic.id(), clock.instant().plusSeconds(60), token);
        assertThat(mvc.get().uri(foreign)).as("issued for somebody else").hasStatus(404);
        assertThat(mvc.get().uri("/pulse/" + token.text()))
                .as("of another place")
                .hasStatus(404);
        var used = link;
        clients.remove(claire, marco);
        for (var ended : List.of(used, link(other), used + "/refusal")) {
            assertThat(mvc.get().uri(ended)).as("no longer a contact").hasStatus(404);
            assertThat(post(ended, form)).hasStatus(404);
        }
    }

    @Test
    void linkOpensForAWeekAfterTheLastDayByTheClockOfTheCompany() {
        assertThat(jdbc.sql("SELECT expires_at FROM answer_link WHERE about = ?")
                        .param(request)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(due.plusDays(8).atStartOfDay(clock.getZone()).toInstant());
        jdbc.sql("UPDATE feedback_request SET due_on = ?")
                .param(LocalDate.now(clock).minusDays(2))
                .update();
        assertThat(send()).as("late, but not too late").hasRedirectedUrl(link);
        jdbc.sql("UPDATE answer_link SET expires_at = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        assertThat(mvc.get().uri(link)).hasStatus(404);
    }

    @Test
    void linkIsMailedOnceAndRemindedOfOnce() {
        links.queue(requests.findById(request).orElseThrow());
        assertThat(mails()).containsExactly("feedback-request", "feedback-reminder");
        var letter = written("feedback-request").orElseThrow();
        assertThat(letter.subject()).isEqualTo("Amara Okafor asks for your feedback");
        assertThat(letter.paragraphs().toString())
                .contains("by " + due.getDayOfMonth())
                .doesNotContain(TOPIC);
        assertThat(text(letter.action().href())).contains("Send feedback");
        assertThat(page("/feedback/requests", amara)).contains("emailed").doesNotContain("reminded");
        var reminder = written("feedback-reminder").orElseThrow();
        assertThat(page("/feedback/requests", amara)).contains("reminded");
        assertThat(send()).hasRedirectedUrl(link);
        assertThat(text(reminder.action().href())).contains("Your feedback was sent");
        assertThat(written("feedback-reminder"))
                .as("nobody is reminded of what they answered")
                .isEmpty();
    }

    /** What is due tomorrow is reminded of by itself. */
    @Test
    void urgentRequestIsMailedWithoutAReminder() {
        due = LocalDate.now(clock).plusDays(3);
        links.queue(requests.findById(ask(marco, "Urgent")).orElseThrow());
        assertThat(mails()).containsExactly("feedback-request");
    }

    private List<String> mails() {
        return jdbc.sql("SELECT kind FROM mail WHERE person_id = ? ORDER BY due_at")
                .param(claire.id().value())
                .query(String.class)
                .list();
    }

    private Optional<Letter> written(String kind) {
        var writer = writers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var letter = writer.write(UUID.randomUUID(), claire.id(), request);
        entities.flush();
        return letter;
    }

    private UUID ask(CurrentPerson requester, String topic) {
        var asked = past.askByLink(requester.id(), claire.id(), amara.id(), topic, due, clock.instant());
        entities.flush();
        jdbc.sql("UPDATE feedback_request SET mailed_at = NULL").update();
        entities.clear();
        return asked;
    }

    private String link(UUID of) {
        return links.of(requests.findById(of).orElseThrow(), SecretToken.random());
    }

    private Feedback answered() {
        var answer = requests.findById(request).orElseThrow().feedbackId();
        return feedbacks.findById(answer).orElseThrow();
    }

    /** All that an answer could change. */
    private List<String> state() {
        return jdbc.sql("SELECT q::text FROM feedback_request q UNION ALL SELECT f::text FROM feedback f"
                        + " UNION ALL SELECT l::text FROM answer_link l ORDER BY 1")
                .query(String.class)
                .list();
    }

    private MvcTestResult send(String... otherwise) {
        return post(link, words(otherwise));
    }

    /** The form as its page shows it, filled in. */
    private Map<String, Object> words(String... otherwise) {
        var form = fields(Jsoup.parse(text(link)).selectFirst("main form"));
        form.putIfAbsent("formId", UUID.randomUUID().toString());
        form.put("visibility", "RECIPIENT");
        form.put("kind", "PRAISE");
        form.put("situation", "On Monday");
        form.put("behaviour", "You stayed calm");
        form.put("impact", "It was settled");
        for (var i = 0; i < otherwise.length; i += 2) form.put(otherwise[i], otherwise[i + 1]);
        return form;
    }

    private MvcTestResult submit(Element form) {
        return post(form.attr("action"), fields(form));
    }

    /** What a browser sends of a form as it is. */
    private static Map<String, Object> fields(Element form) {
        var fields = new HashMap<String, Object>();
        if (form == null) return fields;
        ((org.jsoup.nodes.FormElement) form)
                .formData()
                .forEach(field -> fields.merge(field.key(), List.of(field.value()), (one, more) -> {
                    var both = new ArrayList<Object>((List<?>) one);
                    both.addAll((List<?>) more);
                    return both;
                }));
        return fields;
    }

    private MvcTestResult post(String address, Map<String, ?> fields) {
        return answer(filled(mvc.post().uri(address), fields));
    }

    private static MockMvcRequestBuilder filled(MockMvcRequestBuilder request, Map<String, ?> fields) {
        fields.forEach((name, value) -> {
            if (name.equals("_csrf")) return;
            for (var one : value instanceof List<?> many ? many : List.of(value)) request.param(name, one.toString());
        });
        return request;
    }

    /** As a visitor's browser sends it: no session, and no token of one. */
    private MvcTestResult answer(MockMvcRequestBuilder request) {
        entities.flush();
        var answer = request.header("Sec-Fetch-Site", "same-origin").exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private String text(String address) {
        return text(answer(mvc.get().uri(address)));
    }
}
