package app.trellis.touchpoints;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientActivity.ClientAccountEnded;
import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.TouchpointLevel;
import app.trellis.notifications.Reminders.Reminder;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Both sides plan, meet, and write down what comes of it. */
@PageTest
class TouchpointPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private TouchpointFixtures met;

    @Autowired
    private TouchpointBackfill past;

    @Autowired
    private Touchpoints touchpoints;

    @Autowired
    private Actions actions;

    @Autowired
    private TouchpointCalendar calendar;

    @Autowired
    private TouchpointReminders reminders;

    @Autowired
    private Employment employment;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson beatriz;
    private CurrentPerson marco;
    private CurrentPerson claire;
    private ClientAccountId brightwater;

    @BeforeEach
    void bothSides() {
        beatriz = firm.employee("Beatriz Nogueira");
        marco = firm.employee("Marco Silva");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater", beatriz);
        clients.contact(brightwater, claire, beatriz);
    }

    @Test
    void clientPlansATouchpointOfBothSides() {
        assertThat(text(claire, "/clients/" + brightwater + "/touchpoints/new"))
                .contains("Beatriz Nogueira", "Delivery");
        assertThat(plan(claire, claire.id().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Choose at least one person from each side.");
        assertThat(plan(claire, claire.id() + "," + marco.id()))
                .as("a stranger to the account")
                .hasStatusOk()
                .bodyText()
                .contains("can’t be named here");
        assertThat(plan(claire, claire.id() + "," + beatriz.id())).hasStatus3xxRedirection();
        var planned = jdbc.sql("SELECT id FROM touchpoint").query(UUID.class).single();
        assertThat(text(beatriz, "/touchpoints/" + planned))
                .contains("Delivery touchpoint, Brightwater", "Claire Bennett");
        assertThat(calendar.appointment(beatriz.id(), planned).orElseThrow().title())
                .isEqualTo("Delivery touchpoint: Brightwater");
    }

    /** A browser sends all three; a case that is missing is one that is not judged yet, and a fourth is none. */
    @Test
    void judgementIsOfAllThreeCasesWhateverIsSent() {
        var calibration = met.calibration(brightwater, beatriz, claire);
        var judgement = "/clients/" + brightwater + "/calibrations/" + calibration + "/judgement";
        assertThat(send(claire, HttpMethod.POST, judgement))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#cases0.why\"", "href=\"#cases2.why\"");
        assertThat(send(claire, HttpMethod.POST, judgement, "cases[1].sentence", "STOP", "cases[1].why", "Never"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#cases0.why\"", "href=\"#cases2.why\"")
                .doesNotContain("href=\"#cases1.why\"");
        var said = new ArrayList<String>();
        for (var number = 0; number < 4; number++)
            said.addAll(List.of("cases[" + number + "].sentence", "STOP", "cases[" + number + "].why", "Never"));
        assertThat(send(claire, HttpMethod.POST, judgement, said.toArray(String[]::new)))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("SELECT count(*) FROM calibration_judgement")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void touchpointThatWasCancelledIsPlannedAnewByTheSameForm() {
        var form = UUID.randomUUID();
        for (var time = 0; time < 2; time++)
            assertThat(plan(claire, claire.id() + "," + beatriz.id(), form)).hasStatus3xxRedirection();
        entities.flush();
        jdbc.sql("UPDATE touchpoint SET cancelled_at = now()").update();
        entities.clear();
        assertThat(plan(claire, claire.id() + "," + beatriz.id(), form)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("SELECT count(*) FROM touchpoint")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private MvcTestResult plan(CurrentPerson by, String people) {
        return plan(by, people, UUID.randomUUID());
    }

    private MvcTestResult plan(CurrentPerson by, String people, UUID form) {
        return send(
                by,
                HttpMethod.POST,
                "/clients/" + brightwater + "/touchpoints",
                "formId",
                form.toString(),
                "level",
                "DELIVERY",
                "starts",
                "2100-01-04T10:00",
                "minutes",
                "45",
                "zone",
                "Europe/Berlin",
                "place",
                "Roof",
                "people",
                people);
    }

    /** The agenda is of what is open, until both meet: then it stays, and what they did not get to comes back. */
    @Test
    void agendaWritesItselfAndWhatWasNotTalkedAboutComesBack() {
        var before = met.held(brightwater, TouchpointLevel.DELIVERY, 8, beatriz, marco, claire);
        met.action(before, "Send the guide", claire, -1, beatriz);
        clients.assignFrom(-2, brightwater, firm.employee("Amara Okafor"));
        var now = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofMinutes(-50), beatriz, marco, claire);
        send(claire, HttpMethod.POST, "/touchpoints/" + now + "/points", "text", "The late shift");
        send(marco, HttpMethod.POST, "/touchpoints/" + now + "/points", "text", "Swap of shifts");
        var points = jdbc.sql("SELECT id FROM touchpoint_point WHERE text = 'The late shift'")
                .query(UUID.class)
                .single();
        assertThat(text(marco, "/touchpoints/" + now))
                .contains(
                        "The late shift",
                        "Swap of shifts",
                        "Overdue action of Claire Bennett: Send the guide",
                        "Amara Okafor joined the team");
        assertThat(send(claire, HttpMethod.POST, "/touchpoints/" + now + "/holding", "talked", points.toString()))
                .hasStatus3xxRedirection();
        assertThat(text(claire, "/touchpoints/" + now))
                .contains("The late shift", "Swap of shifts", "Not talked about");
        var next = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(6), beatriz, marco, claire);
        assertThat(text(claire, "/touchpoints/" + next))
                .contains("Swap of shifts", "Amara Okafor joined the team", "Send the guide")
                .doesNotContain("The late shift");
        send(claire, HttpMethod.DELETE, "/touchpoints/" + now + "/holding");
        assertThat(text(claire, "/touchpoints/" + next)).contains("The late shift");
    }

    @Test
    void pointIsChangedByItsAuthorAlone() {
        var coming = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(1), beatriz, claire);
        var point = past.point(coming, claire.id(), "The late shift", clock.instant());
        var address = "/touchpoints/" + coming + "/points/" + point;
        assertThat(send(beatriz, HttpMethod.PUT, address, "text", "Nothing")).hasStatus(404);
        assertThat(send(beatriz, HttpMethod.DELETE, address)).hasStatus(404);
        assertThat(send(claire, HttpMethod.PUT, address, "text", "The early shift"))
                .hasStatus3xxRedirection();
        assertThat(text(beatriz, "/touchpoints/" + coming))
                .contains("The early shift")
                .doesNotContain("The late shift");
    }

    @Test
    void minutesOfTwoWritersAreBothShown() {
        var held = met.held(brightwater, TouchpointLevel.DELIVERY, 2, beatriz, claire);
        var address = "/touchpoints/" + held + "/minutes";
        send(claire, HttpMethod.PUT, address, "text", "The lines were long.", "version", "0");
        assertThat(send(beatriz, HttpMethod.PUT, address, "text", "A quiet week.", "version", "0"))
                .bodyText()
                .contains("Someone else changed these minutes", "The lines were long.", "A quiet week.");
        assertThat(send(claire, HttpMethod.DELETE, "/touchpoints/" + held + "/holding"))
                .hasStatus3xxRedirection();
        assertThat(touchpoints.findById(held).orElseThrow().isHeld())
                .as("as there are minutes")
                .isTrue();
    }

    @Test
    void actionIsDoneByItsOwnerOrTheAccountManagerAndUndone() {
        var held = met.held(brightwater, TouchpointLevel.DELIVERY, 2, beatriz, marco, claire);
        var action = met.action(held, "Send the guide", claire, 0, beatriz);
        var address = "/touchpoints/" + held + "/actions/" + action + "/completion";
        assertThat(send(marco, HttpMethod.POST, address)).hasStatus(403);
        assertThat(send(claire, HttpMethod.POST, address)).hasStatus3xxRedirection();
        assertThat(text(marco, "/touchpoints/" + held)).contains("Action completed");
        assertThat(send(beatriz, HttpMethod.DELETE, address)).hasStatus3xxRedirection();
        assertThat(actions.findById(action).orElseThrow().isDone()).isFalse();
    }

    @Test
    void contactWhoIsOneNoLongerComesNoMore() {
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, beatriz);
        var three = met.planned(brightwater, TouchpointLevel.ACCOUNT, Duration.ofDays(3), beatriz, claire, dominic);
        var two = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(2), beatriz, dominic);
        var held = met.held(brightwater, TouchpointLevel.DELIVERY, 2, beatriz, dominic);
        var action = met.action(held, "Ask the writers", dominic, 4, beatriz);
        clients.remove(dominic, beatriz);
        hears(new ContactRemoved(brightwater, dominic.id(), beatriz.id(), clock.instant()));
        entities.flush();
        entities.clear();
        assertThat(calendar.appointment(dominic.id(), three.value())).isEmpty();
        assertThat(touchpoints.findById(three).orElseThrow().people())
                .containsExactlyInAnyOrder(beatriz.id(), claire.id());
        assertThat(touchpoints.findById(two).orElseThrow().cancelledAt())
                .as("nobody left to meet")
                .isNotNull();
        assertThat(actions.findById(action).orElseThrow().details().owner()).isNull();
        assertThat(text(beatriz, "/clients/" + brightwater + "/touchpoints")).contains("Needs an owner");
    }

    @Test
    void contactWhoTakesOverComesInstead() {
        var dominic = firm.client("Dominic Hale");
        clients.contact(brightwater, dominic, beatriz);
        var coming = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(2), beatriz, claire);
        var held = met.held(brightwater, TouchpointLevel.DELIVERY, 2, beatriz, claire);
        var action = met.action(held, "Ask the writers", claire, 4, beatriz);
        assertThat(send(
                        beatriz,
                        HttpMethod.POST,
                        "/clients/" + brightwater + "/contacts/" + claire.id() + "/replacement",
                        "newContact",
                        dominic.id().toString()))
                .hasStatus3xxRedirection();
        hears(new ContactRemoved(brightwater, claire.id(), beatriz.id(), clock.instant()));
        entities.flush();
        entities.clear();
        assertThat(touchpoints.findById(coming).orElseThrow().people())
                .containsExactlyInAnyOrder(beatriz.id(), dominic.id());
        assertThat(actions.findById(action).orElseThrow().details().owner()).isEqualTo(dominic.id());
    }

    @Test
    void endOfTheAccountCancelsWhatIsToCome() {
        var coming = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(2), beatriz, claire);
        events.publishEvent(new ClientAccountEnded(brightwater, beatriz.id(), clock.instant()));
        entities.flush();
        entities.clear();
        assertThat(touchpoints.findById(coming).orElseThrow().cancelledBy()).isEqualTo(beatriz.id());
    }

    /** Whatever they could change before; the firm still writes down what was. */
    @Test
    void contactsOnlyReadOnceTheWorkHasEnded() {
        var held = met.held(brightwater, TouchpointLevel.DELIVERY, 2, beatriz, claire);
        var coming = met.planned(brightwater, TouchpointLevel.ACCOUNT, Duration.ofMinutes(-5), beatriz, claire);
        var action = met.action(held, "Send the guide", claire, 4, beatriz);
        var calibration = met.calibration(brightwater, marco, claire);
        clients.end(0, brightwater, beatriz);
        var page = "/touchpoints/" + held;
        var judging = "/clients/" + brightwater + "/calibrations/" + calibration;
        assertThat(text(claire, page)).contains("Send the guide").doesNotContain("/minutes", "/new", "/completion");
        assertThat(text(claire, judging)).contains("A refund").doesNotContain("/judgement");
        refused(send(claire, HttpMethod.PUT, page + "/minutes", "text", "Mine", "version", "0"));
        refused(send(claire, HttpMethod.POST, page + "/decisions", "what", "Mine", "decider", "BOTH"));
        refused(send(claire, HttpMethod.POST, page + "/actions/" + action + "/completion"));
        refused(send(claire, HttpMethod.POST, "/touchpoints/" + coming + "/holding"));
        refused(send(claire, HttpMethod.POST, "/touchpoints/" + coming + "/points", "text", "Mine"));
        refused(send(claire, HttpMethod.POST, judging + "/judgement"));
        assertThat(send(beatriz, HttpMethod.PUT, page + "/minutes", "text", "The last one", "version", "0"))
                .hasRedirectedUrl(page);
    }

    private void refused(MvcTestResult answer) {
        assertThat(answer)
                .hasRedirectedUrl("/clients/" + brightwater + "/touchpoints")
                .flash()
                .containsEntry("refused", "touchpoints.refused.ended");
    }

    @Test
    void leaverGoesOutOfWhatIsToCome() {
        var coming = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(2), beatriz, marco, claire);
        events.publishEvent(new EmployeesLeft(Set.of(marco.id()), beatriz.id()));
        entities.flush();
        entities.clear();
        assertThat(touchpoints.findById(coming).orElseThrow().people())
                .containsExactlyInAnyOrder(beatriz.id(), claire.id());
    }

    @Test
    void agendaTellsWhoLeftTheCompany() {
        clients.assign(brightwater, marco);
        employment.leave(marco.id(), LocalDate.now(clock).minusDays(3), beatriz.id());
        var coming = met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(2), beatriz, claire);
        assertThat(text(claire, "/touchpoints/" + coming)).contains("Marco Silva left");
    }

    @Test
    void ownersAndAccountManagersAreReminded() {
        var held = met.held(brightwater, TouchpointLevel.DELIVERY, 8, beatriz, claire);
        met.action(held, "Send the guide", claire, 0, beatriz);
        met.action(held, "Send the list", claire, 0, beatriz);
        met.action(held, "Call back", claire, -1, beatriz);
        var morning = LocalDate.now(clock).atTime(9, 0).atZone(clock.getZone()).toInstant();
        var due = reminders
                .due(morning.minus(Duration.ofDays(1)), morning)
                .map(Reminder::notice)
                .toList();
        assertThat(due)
                .extracting(notice -> notice.message().replace("touchpoints.notice.", "") + " " + notice.to())
                .containsExactlyInAnyOrder(
                        "due " + claire.id(), "late " + claire.id(), "late " + beatriz.id(), "rhythm " + beatriz.id());
    }

    @Test
    void pageOfAnAccountTellsWhenTheNextIsDue() {
        met.held(brightwater, TouchpointLevel.DELIVERY, 20, beatriz, claire);
        assertThat(text(claire, "/clients/" + brightwater + "/touchpoints")).contains("Past due", "Plan it");
        met.planned(brightwater, TouchpointLevel.DELIVERY, Duration.ofDays(1), beatriz, claire);
        assertThat(text(claire, "/clients/" + brightwater + "/touchpoints")).doesNotContain("Past due");
    }

    /** As the listener does after the commit, which a test takes back. */
    private void hears(ContactRemoved removed) {
        new Leaving(touchpoints, actions, jdbc, events, clock).on(removed);
    }

    private MvcTestResult send(CurrentPerson by, HttpMethod method, String path, String... fields) {
        var request = mvc.method(method).uri(path);
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        var result = request.with(as(by)).with(csrf()).exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    private String text(CurrentPerson viewer, String path) {
        return new String(
                mvc.get().uri(path).with(as(viewer)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
