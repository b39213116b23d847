package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.feedback.FeedbackActivity.FeedbackSent;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.ClientAccess;
import app.trellis.signin.Role;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Claire is removed as a contact and invited again at the same address: what was shared before stays closed to her. */
@PageTest
@RecordApplicationEvents
class ContactComesBackTests {

    private static final String SHARED = "quetzalcoatlus";
    private static final String HER_OWN = "archaeopteryx";
    private static final String TOPIC = "How I handled the pterodactyl";

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEvents events;

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
    private FeedbackBackfill past;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Clock clock;

    private CurrentPerson ada;
    private CurrentPerson hana;
    private CurrentPerson beatriz;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private CurrentPerson claire;
    private ClientAccountId brightwater;
    private FeedbackId shared;
    private FeedbackId herOwn;
    private UUID request;

    @BeforeEach
    void claireReadsWhatMarcoSharesWithHer() {
        ada = firm.admin("Ada Novak");
        access.open(ada.id(), Set.of(Role.EMPLOYEE, Role.ADMIN), "grow-4-roses");
        hana = firm.hr("Hana Kimura");
        beatriz = firm.employee("Beatriz Nogueira");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", beatriz);
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, beatriz);
        access.open(claire.id(), Set.of(Role.CLIENT), "grow-4-roses");
        shared = sent(marco, Visibility.CLIENT_SHARED, SHARED);
        herOwn = sent(claire, Visibility.RECIPIENT_AND_MANAGER, HER_OWN);
        past.reply(shared, claire.id(), "Thank you, Marco.", clock.instant());
        request = past.ask(amara.id(), claire.id(), TOPIC, LocalDate.now(clock).plusDays(3), clock.instant());
        told.of(new FeedbackSent(shared, amara.id(), marco.id(), clock.instant()));
    }

    @Test
    void readsItWhileSheIsAContact() {
        assertThat(page("/feedback/" + shared)).contains(SHARED);
        assertThat(page("/feedback?box=SHARED")).contains(SHARED, "1 piece of feedback");
        assertThat(page("/feedback?account=" + brightwater)).contains("1 piece of feedback");
        assertThat(page("/clients/" + brightwater + "/feedback")).contains("Amara Okafor");
        assertThat(page("/")).contains(TOPIC);
        assertThat(page("/notifications")).contains("Marco Silva shared feedback about Amara Okafor");
        assertThat(page("/feedback/requests")).contains(TOPIC);
    }

    @Test
    void doesNotReadItOnAnyWayAfterComingBack() {
        remove();
        invite(beatriz, firm.emailOf(claire));
        readsNothingFromBefore();
    }

    /** Another person of the company invites her, and writes the address otherwise. */
    @Test
    void doesNotReadItWhoeverInvitesHer() {
        remove();
        invite(hana, firm.emailOf(claire).toUpperCase(Locale.ROOT));
        readsNothingFromBefore();
        remove();
        invite(beatriz, firm.emailOf(claire));
        readsNothingFromBefore();
    }

    @Test
    void readsWhatIsSharedWithHerFromThenOn() {
        remove();
        invite(beatriz, firm.emailOf(claire));
        var later = sent(marco, Visibility.CLIENT_SHARED, "diplodocus");
        assertThat(page("/feedback/" + later)).contains("diplodocus");
        assertThat(page("/feedback?box=SHARED")).contains("1 piece of feedback").doesNotContain(SHARED);
        assertThat(text(sent(mvc.get().uri("/feedback/{id}", shared), marco)))
                .doesNotContain("Claire Bennett, Brightwater");
        assertThat(text(sent(mvc.get().uri("/feedback/{id}", later), marco))).contains("Claire Bennett, Brightwater");
    }

    /** She is the author, whom each choice of readers names first. */
    @Test
    void stillReadsWhatSheWroteHerself() {
        var draft = past.draft(
                claire.id(), amara.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text("iguanodon"), clock.instant());
        remove();
        invite(beatriz, firm.emailOf(claire));
        assertThat(page("/feedback/" + herOwn)).contains(HER_OWN);
        assertThat(page("/feedback?box=GIVEN")).contains(HER_OWN, "1 piece of feedback");
        assertThat(page("/feedback/" + draft + "/edit")).contains("iguanodon");
    }

    /** To be suspended is not to be removed: she stayed a contact all the time. */
    @Test
    void readsItAgainOnceASuspensionIsLifted() {
        var suspension = "/people/" + claire.id() + "/account/suspension";
        sent(mvc.post().uri(suspension), ada);
        sent(mvc.delete().uri(suspension), ada);
        assertThat(page("/feedback/" + shared)).contains(SHARED);
    }

    @Test
    void removalOutweighsASuspensionThatIsLifted() {
        var suspension = "/people/" + claire.id() + "/account/suspension";
        sent(mvc.post().uri(suspension), ada);
        remove();
        sent(mvc.delete().uri(suspension), ada);
        readsNothingFromBefore();
        invite(beatriz, firm.emailOf(claire));
        readsNothingFromBefore();
    }

    @Test
    void requestFromBeforeIsAskedAnew() {
        remove();
        invite(beatriz, firm.emailOf(claire));
        clientAccess.readmit(claire.id());
        assertThat(text(sent(mvc.get().uri("/feedback/requests"), amara)))
                .contains("Claire Bennett can’t answer any more");
        assertThat(page("/feedback/requests")).doesNotContain(TOPIC);
    }

    private void readsNothingFromBefore() {
        assertThat(visit("/feedback/" + shared)).hasStatus(404);
        assertThat(visit("/feedback/" + shared + "?print=yes")).hasStatus(404);
        assertThat(visit("/feedback/" + shared + "/edit")).hasStatus(404);
        for (var action : List.of("/replies", "/acknowledgement", "/withdrawal"))
            assertThat(sent(mvc.post().uri("/feedback/" + shared + action).param("text", "I am back."), claire))
                    .hasStatus(404);
        assertThat(visit("/feedback/requests/" + request + "/refusal")).hasStatus(404);
        assertThat(sent(
                        mvc.post()
                                .uri("/feedback/requests/{id}/refusal", request)
                                .param("reason", "No."),
                        claire))
                .hasStatus(404);
        for (var address : List.of(
                "/",
                "/feedback",
                "/feedback?box=SHARED",
                "/feedback?print=yes",
                "/feedback?q=" + SHARED.substring(0, 6),
                "/feedback?about=amara",
                "/feedback?by=marco",
                "/feedback?account=" + brightwater,
                "/feedback/requests",
                "/feedback/new?request=" + request,
                "/clients",
                "/notifications"))
            assertThat(text(visit(address)))
                    .as(address)
                    .doesNotContain(SHARED, shared.toString(), TOPIC, "shared feedback about");
        assertThat(text(visit("/feedback?box=SHARED"))).doesNotContain("1 piece of feedback");
        assertThat(text(visit("/clients/" + brightwater + "/feedback"))).doesNotContain("Amara Okafor</");
    }

    private FeedbackId sent(CurrentPerson author, Visibility visibility, String words) {
        var id = past.draft(author.id(), amara.id(), FeedbackKind.PRAISE, visibility, text(words), clock.instant());
        past.send(id, clock.instant());
        feedbacks.flush();
        return id;
    }

    private static FeedbackText text(String words) {
        return new FeedbackText("On Monday, " + words + " called.", "You listened.", "It was settled.", "");
    }

    private void remove() {
        assertThat(sent(mvc.delete().uri("/clients/{id}/contacts/{person}", brightwater, claire.id()), beatriz))
                .hasStatus3xxRedirection();
        told.of(events);
    }

    private void invite(CurrentPerson by, String email) {
        assertThat(sent(
                        mvc.post()
                                .uri("/clients/{id}/contacts", brightwater)
                                .param("name", "Claire Bennett")
                                .param("email", email)
                                .param("jobTitle", "Operations Lead")
                                .param("copy", "true"),
                        by))
                .hasStatusOk()
                .bodyText()
                .contains("/invitations/");
    }

    private String page(String address) {
        var answer = visit(address);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult visit(String address) {
        return sent(mvc.get().uri(address), claire);
    }

    private MvcTestResult sent(MockMvcRequestBuilder request, CurrentPerson by) {
        feedbacks.flush();
        var answer = request.with(as(by)).with(csrf()).exchange();
        feedbacks.flush();
        return answer;
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
