package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The author sees who will see it, and sends it to exactly those: the words and the names that were shown. */
class FeedbackDeliveryTests extends FeedbackPages {

    @Autowired
    private Access access;

    @Autowired
    private Requests requests;

    @Test
    void authorSeesTheReadersByNameAndSendsItToExactlyThose() {
        var id = written(marco, Map.of("visibility", "CLIENT_SHARED"));
        var names = names(marco, id);
        assertThat(names)
                .contains("Who will see this", "Amara Okafor", "Claire Bennett, Brightwater Insurance")
                .contains(">Later<", "You stayed calm");
        assertThat(visit("/feedback/" + id, claire)).hasStatus(404);

        assertThat(deliver(marco, id, names)).hasRedirectedUrl("/feedback/" + id);
        assertThat(page("/feedback/" + id, claire)).contains("You stayed calm", "Who sees this", "Marco Silva");
        assertThat(page("/feedback/" + id, amara)).contains("Claire Bennett, Brightwater Insurance");
    }

    @Test
    void readerWhoCameInTheMeantimeIsShownBeforeAnythingIsSent() {
        var id = written(marco, Map.of("visibility", "CLIENT_SHARED"));
        var names = names(marco, id);
        clients.contact(brightwater, firm.client("Dominic Hale"), marco);
        assertShownAgain(deliver(marco, id, names), id, "feedback.delivery.changed");
        var withDominic = names(marco, id);
        assertThat(withDominic).contains("Dominic Hale");

        var noor = firm.hr("Noor Haddad");
        access.open(noor.id(), Set.of(Role.EMPLOYEE, Role.HR), "grow-4-roses");
        assertShownAgain(deliver(marco, id, withDominic), id, "feedback.delivery.changed");
        var withNoor = names(marco, id);
        assertThat(withNoor).contains("Noor Haddad, HR");
        assertThat(deliver(marco, id, withNoor)).hasRedirectedUrl("/feedback/" + id);
    }

    @Test
    void readerWhoWentInTheMeantimeIsNoLongerShown() {
        clients.contact(brightwater, firm.client("Dominic Hale"), marco);
        var id = written(marco, Map.of("visibility", "CLIENT_SHARED"));
        var names = names(marco, id);
        clients.remove(claire, marco);
        assertShownAgain(deliver(marco, id, names), id, "feedback.delivery.changed");
        assertThat(names(marco, id)).contains("Dominic Hale").doesNotContain("Claire Bennett");
    }

    @Test
    void namesThatOneTabShowsDoNotSendTheWordsOfAnother() {
        var id = written(marco, Map.of());
        var names = names(marco, id);
        edit(marco, id, words(Map.of("version", version(id), "impact", "They rang to say thanks")));
        assertShownAgain(deliver(marco, id, names), id, "feedback.delivery.edited");
        var edited = names(marco, id);
        assertThat(edited).contains("They rang to say thanks");
        assertThat(deliver(marco, id, edited)).hasRedirectedUrl("/feedback/" + id);
    }

    @Test
    void draftIsNotSentBeforeItsNamesWereSeen() {
        var id = draft(marco, Visibility.RECIPIENT);
        assertShownAgain(
                send(HttpMethod.POST, "/feedback/" + id + "/delivery", marco, Map.of()),
                id,
                "feedback.delivery.edited");
    }

    @Test
    void sentTwiceItIsSentOnce() {
        var id = written(marco, Map.of());
        var names = names(marco, id);
        assertThat(deliver(marco, id, names)).hasRedirectedUrl("/feedback/" + id);
        var first = loaded(id).delivery();
        assertThat(deliver(marco, id, names)).hasRedirectedUrl("/feedback/" + id);
        assertThat(loaded(id).delivery()).isEqualTo(first);
        assertThat(visit("/feedback/" + id + "/delivery/new", marco)).hasRedirectedUrl("/feedback/" + id);
    }

    @Test
    void onlyItsAuthorSendsADraft() {
        var id = written(marco, Map.of());
        var names = names(marco, id);
        for (var other : Set.of(amara, jonas, claire, firm.hr("Hana Kimura"))) {
            assertThat(visit("/feedback/" + id + "/delivery/new", other)).hasStatus(404);
            assertThat(deliver(other, id, names)).hasStatus(404);
        }
        assertThat(loaded(id).isDraft()).isTrue();
    }

    @Test
    void incompleteDraftLeadsBackToWhatIsMissing() {
        var id = draft(marco, Visibility.RECIPIENT);
        edit(marco, id, words(Map.of("version", version(id), "impact", "")));
        assertLeadsBack(id, "Say what it led to");
    }

    @Test
    void choiceThatIsNoLongerAllowedIsNotSent() {
        var id = written(marco, Map.of("kind", "EVALUATION_NOTE"));
        managedBy(jonas);
        assertLeadsBack(id, "#kind");
    }

    @Test
    void nothingIsSentToSomeoneWhoHasLeft() {
        var id = written(marco, Map.of());
        hasLeft(amara);
        assertLeadsBack(id, "You can no longer");
    }

    private void assertLeadsBack(FeedbackId id, String reason) {
        var back = "/feedback/" + id + "/edit?check=yes";
        assertThat(visit("/feedback/" + id + "/delivery/new", marco)).hasRedirectedUrl(back);
        var shown = Map.of("version", version(id), "seen", UUID.randomUUID().toString());
        assertThat(send(HttpMethod.POST, "/feedback/" + id + "/delivery", marco, shown))
                .hasRedirectedUrl(back);
        assertThat(page(back, marco)).contains(reason, "You stayed calm");
        assertThat(loaded(id).isDraft()).isTrue();
    }

    private void assertShownAgain(MvcTestResult answer, FeedbackId id, String reason) {
        assertThat(answer).hasRedirectedUrl("/feedback/" + id + "/delivery/new");
        assertThat(answer).flash().containsEntry("refused", reason);
        assertThat(loaded(id).isDraft()).isTrue();
    }

    @Test
    void privateNoteAnswersNoRequest() {
        var request = asked(marco);
        assertThat(page("/feedback/new?request=" + request, marco))
                .contains("RECIPIENT_AND_MANAGER", "The hand-over")
                .doesNotContain("MANAGER_ONLY");
        assertThat(write(marco, words(Map.of("request", request.toString(), "visibility", "MANAGER_ONLY"))))
                .hasStatusOk()
                .bodyText()
                .contains("#visibility", "name=\"request\" value=\"" + request);
        assertThat(feedbacks.count()).isZero();
    }

    @Test
    void requestIsAnsweredByTheDraftThatWasWrittenForIt() {
        var request = asked(marco);
        var id = written(marco, Map.of("request", request.toString(), "impact", "First"));
        edit(marco, id, words(Map.of("version", version(id), "deliver", "yes")));
        assertThat(page("/feedback/requests", amara)).doesNotContain("Answered");
        deliver(marco, id, names(marco, id));
        assertThat(page("/feedback/requests", amara)).contains("Answered", "/feedback/" + id);
    }

    @Test
    void requestOfSomeoneElseIsNotAnswered() {
        var request = asked(marco).toString();
        var priya = firm.reportOf(marco, "Priya Raman");
        var id = written(marco, Map.of("request", request, "about", priya.id().toString()));
        deliver(marco, id, names(marco, id));
        assertThat(loaded(id).isSent()).isTrue();
        assertThat(page("/feedback/requests", amara)).doesNotContain("Answered");
    }

    @Test
    void requestThatWasCancelledIsNotAnsweredAndTheWordsAreSent() {
        var request = asked(marco);
        var id = written(marco, Map.of("request", request.toString()));
        var names = names(marco, id);
        requests.findById(request).orElseThrow().takeBack(clock.instant());
        assertThat(deliver(marco, id, names)).hasRedirectedUrl("/feedback/" + id);
        assertThat(page("/feedback/requests", amara)).contains("Cancelled").doesNotContain("Answered");
    }
}
