package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.feedback.FeedbackActivity.FeedbackHeldBack;
import app.trellis.feedback.FeedbackActivity.FeedbackReturned;
import app.trellis.feedback.FeedbackActivity.FeedbackSent;
import app.trellis.feedback.FeedbackActivity.ReplyWritten;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a client suggests reaches the manager at once, and the person it is for by itself. */
class FeedbackHoldTests extends FeedbackPages {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private FeedbackNotices notices;

    @Autowired
    private FeedbackReached reached;

    @Autowired
    private FeedbackOnAgenda agenda;

    @Autowired
    private FeedbackEvidence evidence;

    @Test
    void clientIsToldBeforeSendingWhoReadsItFirst() {
        assertThat(names(claire, written(claire, suggestion())))
                .contains("Marco Silva reads it first. Amara Okafor can read it by");
        assertThat(names(claire, written(claire, Map.of("visibility", "CLIENT_SHARED"))))
                .doesNotContain("reads it first");
    }

    @Test
    void suggestionReachesTheManagerAtOnceAndThePersonADayLaterByItself() {
        var id = suggested();
        assertThat(page("/feedback/" + id, marco))
                .contains("You stayed calm", "Pass on now", "Marco Silva reads this first");
        assertThat(page("/", marco)).contains("Claire Bennett’s suggestion for Amara Okafor");
        assertThat(page("/feedback?box=GIVEN", claire)).contains("With the manager first");
        assertUnknown(id);
        passes(DAY.minusMinutes(1));
        assertUnknown(id);
        passes(Duration.ofMinutes(1));
        assertThat(page("/feedback/" + id, amara)).contains("You stayed calm").doesNotContain("reads this first");
        assertThat(page("/feedback", amara)).contains("1 piece of feedback");
        assertThat(page("/", amara)).contains("Claire Bennett gave you feedback");
        assertThat(page("/", marco)).doesNotContain("suggestion for");
        assertThat(page("/feedback/" + id, marco)).doesNotContain("Pass on now");
    }

    /** Those who meet may be the person themselves. */
    @Test
    void agendaOfBothSidesCountsItOnlyOnceItReachedThePerson() {
        sentBy(claire, Map.of("kind", "TO_IMPROVE", "visibility", "CLIENT_SHARED"));
        assertThat(onAgenda()).isEmpty();
        passes(DAY);
        assertThat(onAgenda()).hasSize(1);
    }

    /** Who becomes a contact later, or comes from another team, reads the agenda as well. */
    @Test
    void agendaOfBothSidesNamesNobody() {
        sentBy(claire, Map.of("kind", "PRAISE", "visibility", "CLIENT_SHARED"));
        sentBy(claire, Map.of("kind", "EVALUATION_NOTE", "visibility", "CLIENT_SHARED"));
        assertThat(onAgenda())
                .singleElement()
                .asString()
                .contains("\"n2\"")
                .doesNotContain("Amara", amara.id().toString());
    }

    private List<String> onAgenda() {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("SELECT to_json(matter)::text FROM (" + agenda.sql() + ") matter")
                .param("account", brightwater.value())
                .param("now", now)
                .param("last", Timestamp.from(Instant.EPOCH))
                .query(String.class)
                .list();
    }

    @Test
    void nothingElseWaits() {
        for (var other : List.of(
                Map.of("kind", "PRAISE", "visibility", "CLIENT_SHARED"),
                Map.of("kind", "EVALUATION_NOTE", "visibility", "CLIENT_SHARED"),
                Map.of("kind", "TO_IMPROVE", "visibility", "RECIPIENT")))
            assertThat(visit("/feedback/" + sentBy(claire, other), amara))
                    .as("%s", other)
                    .hasStatusOk();
        assertThat(visit(
                        "/feedback/"
                                + sentBy(jonas, Map.of("kind", "TO_IMPROVE", "visibility", "RECIPIENT_AND_MANAGER")),
                        amara))
                .hasStatusOk();
    }

    /** She would see that there is an answer. */
    @Test
    void whatThePersonAskedForReachesThemAtOnce() {
        var asked = new HashMap<>(suggestion());
        asked.put("request", asked(claire).toString());
        assertThat(visit("/feedback/" + sentBy(claire, asked), amara)).hasStatusOk();
    }

    @Test
    void heldBackItReachesThePersonThreeDaysAfterSendingAndOnlyTheClientReadsWhy() {
        var id = suggested();
        passes(Duration.ofHours(23));
        assertThat(hold(marco, id, "She is away")).hasRedirectedUrl("/feedback/" + id);
        assertThat(page("/feedback/" + id, claire)).contains("Marco Silva is holding this back", "She is away");
        assertThat(told(new FeedbackHeldBack(id, marco.id(), clock.instant())))
                .containsExactly(claire.id() + " heldBack");
        assertThat(page("/", marco)).contains("Held back by you");
        passes(DAY.multipliedBy(2));
        assertUnknown(id);
        passes(Duration.ofHours(1));
        assertThat(page("/feedback/" + id, amara))
                .contains("You stayed calm")
                .doesNotContain("She is away", "held this back");
        assertThat(page("/feedback/" + id, claire)).contains("She is away");
    }

    @Test
    void holdingBackTwiceIsOnceAndNeverLonger() {
        var id = suggested();
        assertThat(hold(marco, id, "")).hasStatusOk().bodyText().contains("Fill this in");
        hold(marco, id, "She is away");
        var until = loaded(id).hold();
        assertThat(hold(marco, id, "She is away")).flash().containsEntry("done", "feedback.hold.heldBack");
        assertThat(hold(marco, id, "Longer")).flash().containsEntry("refused", "feedback.hold.already");
        assertThat(loaded(id).hold()).isEqualTo(until);
        passes(DAY.multipliedBy(3));
        assertThat(hold(marco, id, "Longer")).flash().containsEntry("refused", "feedback.hold.over");
        assertThat(visit("/feedback/" + id + "/hold/new", marco)).hasStatus(302);
    }

    @Test
    void passedOnItReachesThePersonAtOnce() {
        var id = suggested();
        for (var time = 0; time < 2; time++)
            assertThat(send(HttpMethod.DELETE, "/feedback/" + id + "/hold", marco, Map.of()))
                    .flash()
                    .containsEntry("done", "feedback.hold.passedOn");
        assertThat(visit("/feedback/" + id, amara)).hasStatusOk();
    }

    @Test
    void returnedItNeverReachesThePersonAndItsAuthorWritesAnew() {
        var id = suggested();
        for (var time = 0; time < 2; time++)
            assertThat(post("/feedback/" + id + "/hold", marco, Map.of("reason", "Say what you saw", "back", "yes")))
                    .flash()
                    .containsEntry("done", "feedback.hold.returned");
        assertThat(told(new FeedbackReturned(id, marco.id(), clock.instant())))
                .containsExactly(claire.id() + " returned");
        passes(DAY.multipliedBy(400));
        assertUnknown(id);
        var page = page("/feedback/" + id, claire);
        assertThat(page)
                .contains("Marco Silva returned this", "Say what you saw")
                .doesNotContain("Your reply");
        assertThat(page("/feedback/new?about=" + amara.id() + "&again=" + id, claire))
                .contains("You stayed calm");
        assertThat(page("/feedback/new?about=" + amara.id() + "&again=" + id, jonas))
                .doesNotContain("You stayed calm");
        post("/feedback/" + id + "/withdrawal", claire, Map.of());
        assertUnknown(id);
    }

    @Test
    void whatIsWithdrawnInTimeIsNeverKnown() {
        var id = suggested();
        post("/feedback/" + id + "/withdrawal", claire, Map.of());
        passes(DAY.multipliedBy(2));
        assertUnknown(id);
        assertThat(page("/feedback", amara)).doesNotContain("Withdrawn");
    }

    @Test
    void onlyTheManagerWhoReadsItFirstDecides() {
        var id = suggested();
        var ines = firm.employee("Ines Weber");
        for (var other : List.of(claire, firm.hr("Hana Kimura")))
            assertThat(hold(other, id, "No")).hasStatus(403);
        for (var other : List.of(amara, jonas, ines))
            assertThat(hold(other, id, "No")).hasStatus(404);
        managedBy(ines);
        assertThat(hold(ines, id, "No")).hasStatus(404);
        assertThat(hold(marco, id, "No")).flash().containsEntry("refused", "feedback.hold.over");
        assertThat(page("/feedback/" + id, marco)).doesNotContain("Pass on now");
        assertThat(page("/", marco)).doesNotContain("suggestion for");
        passes(DAY);
        assertThat(visit("/feedback/" + id, amara)).hasStatusOk();
    }

    @Test
    void noticesReachThePersonOnceItDoes() {
        var id = suggested();
        assertThat(told(new FeedbackSent(id, amara.id(), claire.id(), clock.instant())))
                .containsExactly(marco.id() + " first");
        assertThat(told(new ReplyWritten(UUID.randomUUID(), id, marco.id(), clock.instant())))
                .containsExactly(claire.id() + " replied");
        assertThat(notices.isStillFor(amara, id.value())).isFalse();
        assertThat(due()).isEmpty();
        passes(DAY);
        assertThat(due()).containsExactly(amara.id() + " received");
        assertThat(notices.isStillFor(amara, id.value())).isTrue();
        post("/feedback/" + id + "/acknowledgement", amara, Map.of());
        assertThat(due()).isEmpty();
    }

    private List<String> due() {
        var now = clock.instant().plusSeconds(1);
        return reached.due(now.minus(Duration.ofMinutes(5)), now)
                .map(reminder -> brief(reminder.notice()))
                .toList();
    }

    private List<String> told(FeedbackActivity happened) {
        return notices.from(happened).map(FeedbackHoldTests::brief).toList();
    }

    private static String brief(Notice notice) {
        return notice.to() + notice.message().replace("feedback.notice.", " ");
    }

    /** To the person it is for, on every way that leads to feedback. */
    private void assertUnknown(FeedbackId id) {
        assertThat(visit("/feedback/" + id, amara)).hasStatus(404);
        assertThat(visit("/feedback/" + id + "?print=yes", amara)).hasStatus(404);
        for (var address : List.of("/feedback", "/feedback?q=calm", "/", "/journey/entries"))
            assertThat(page(address, amara)).as(address).doesNotContain(id.toString(), "Claire Bennett");
        assertThat(page("/lessons/new?feedback=" + id, amara)).doesNotContain("You stayed calm", "Claire Bennett");
        assertThat(post("/feedback/" + id + "/replies", amara, Map.of("text", "Thanks")))
                .hasStatus(404);
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, Map.of()))
                .hasStatus(404);
        assertThat(evidence.of(amara.id())).isEmpty();
    }

    private Map<String, String> suggestion() {
        return Map.of("kind", "TO_IMPROVE", "visibility", "CLIENT_SHARED");
    }

    private FeedbackId suggested() {
        return sentBy(claire, suggestion());
    }

    private FeedbackId sentBy(CurrentPerson author, Map<String, String> words) {
        var id = written(author, words);
        deliver(author, id, names(author, id));
        return id;
    }

    private MvcTestResult hold(CurrentPerson person, FeedbackId id, String reason) {
        return post("/feedback/" + id + "/hold", person, Map.of("reason", reason));
    }

    /** As if all feedback were so much older. */
    private void passes(Duration time) {
        entities.flush();
        var seconds = time.toSeconds();
        jdbc.sql("""
                        UPDATE feedback SET sent_at = sent_at - make_interval(secs => :s), held_until = held_until - make_interval(secs => :s),
                          returned_at = returned_at - make_interval(secs => :s), withdrawn_at = withdrawn_at - make_interval(secs => :s)""").param("s", seconds).update();
        entities.clear();
    }
}
