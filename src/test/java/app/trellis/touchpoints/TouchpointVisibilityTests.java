package app.trellis.touchpoints;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.AgendaSource;
import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.TouchpointLevel;
import app.trellis.home.HomeLines;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The promise: a touchpoint is read by the two sides of its account, and the firm's side note by the firm alone. Beatriz
 * manages Brightwater; Claire is its contact, Dominic was one; Tom is the contact of another client. Marco takes part, Amara
 * works for the account and does not.
 */
@PageTest
class TouchpointVisibilityTests {

    private static final String SECRET = "Claire sounded tired";
    private static final String MINUTES = "The lines were long";
    private static final String WHY = "Because of the third call";

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
    private TouchpointHome home;

    @Autowired
    private HomeLines lines;

    @Autowired
    private TouchpointCalendar calendar;

    @Autowired
    private TouchpointNotices notices;

    @Autowired
    private AccountTouchpoints part;

    @Autowired
    private List<AgendaSource> agendaSources;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private final Map<String, CurrentPerson> viewers = new LinkedHashMap<>();
    private ClientAccountId brightwater;
    private TouchpointId held;
    private TouchpointId coming;

    @BeforeEach
    void bothSidesMet() {
        viewers.put("account manager", firm.employee("Beatriz Nogueira"));
        viewers.put("participant", firm.employee("Marco Silva"));
        viewers.put("HR", firm.hr("Hana Kimura"));
        viewers.put("contact", firm.client("Claire Bennett"));
        viewers.put("ended contact", firm.client("Dominic Hale"));
        viewers.put("contact of another account", firm.client("Tom Reyes"));
        viewers.put("employee of the account", firm.employee("Amara Okafor"));
        viewers.put("administrator", firm.admin("Ada Novak"));
        var manager = viewer("account manager");
        brightwater = clients.account("Brightwater", manager);
        clients.assign(brightwater, viewer("employee of the account"));
        clients.contact(brightwater, viewer("contact"), manager);
        clients.contact(brightwater, viewer("ended contact"), manager);
        clients.contact(
                clients.account("Lumen", firm.employee("Ramon")), viewer("contact of another account"), manager);
        held = met.held(
                brightwater,
                TouchpointLevel.DELIVERY,
                3,
                manager,
                viewer("participant"),
                viewer("contact"),
                viewer("ended contact"));
        past.minutes(held, MINUTES, manager.id(), clock.instant());
        met.sideNote(held, SECRET, manager);
        met.action(held, "Send the guide", viewer("contact"), -1, manager);
        coming = met.planned(
                brightwater,
                TouchpointLevel.ACCOUNT,
                Duration.ofDays(2),
                manager,
                viewer("participant"),
                viewer("contact"),
                viewer("ended contact"));
        met.sideNote(coming, SECRET, manager);
        clients.remove(viewer("ended contact"), manager);
        entities.clear();
    }

    @Test
    void touchpointIsReadByBothSidesAndNobodyElse() {
        for (var id : List.of(held, coming))
            assertThat(whoOpens("/touchpoints/" + id))
                    .containsExactly("account manager", "participant", "HR", "contact");
        assertThat(whoReads(MINUTES, "/touchpoints/" + held))
                .containsExactly("account manager", "participant", "HR", "contact");
        assertThat(whoOpens("/clients/" + brightwater + "/touchpoints"))
                .containsExactly("account manager", "participant", "HR", "contact");
        assertThat(whoOpens("/touchpoints/" + coming + "/calendar.ics"))
                .containsExactly("account manager", "participant", "HR", "contact");
        for (var page : List.of("/minutes", "/decisions/new", "/actions/new"))
            assertThat(whoOpens("/touchpoints/" + held + page))
                    .as(page)
                    .containsExactly("account manager", "participant", "HR", "contact");
    }

    @Test
    void visitorIsLedToSignIn() {
        assertThat(mvc.get().uri("/touchpoints/" + held)).hasStatus3xxRedirection();
    }

    /** Whatever a contact can open, with the words and without. */
    @Test
    void sideNoteIsReadByTheFirmAlone() {
        assertThat(whoReads(SECRET, "/touchpoints/" + held)).containsExactly("account manager", "participant", "HR");
        assertThat(whoReads("Side note", "/touchpoints/" + held))
                .containsExactly("account manager", "participant", "HR");
        assertThat(whoOpens("/touchpoints/" + held + "/side-note"))
                .containsExactly("account manager", "participant", "HR");
        for (var path : List.of(
                "/",
                "/clients",
                "/clients/" + brightwater,
                "/clients/" + brightwater + "/touchpoints",
                "/clients/" + brightwater + "/feedback",
                "/touchpoints/" + coming,
                "/touchpoints/" + coming + "/edit",
                "/touchpoints/" + coming + "/calendar.ics",
                "/touchpoints/" + held + "/minutes",
                "/notifications"))
            assertThat(text(viewer("contact"), path)).as(path).doesNotContain(SECRET, "Side note", "side-note");
    }

    @Test
    void noContactWritesASideNote() {
        for (var name : List.of("contact", "ended contact", "contact of another account"))
            assertThat(mvc.put()
                            .uri("/touchpoints/" + held + "/side-note")
                            .param("text", "Mine")
                            .param("version", "1")
                            .with(as(viewer(name)))
                            .with(csrf()))
                    .as(name)
                    .hasStatus(403);
    }

    /** Home, calendars, notices and the client's page are made of statements that do not name the table of side notes. */
    @Test
    void whatLeavesThePageIsNotMadeOfSideNotes() {
        var contact = viewer("contact");
        assertThat(agendaSources).noneMatch(source -> source.sql().contains("side_note"));
        assertThat(home.kindsFor(contact)).noneMatch(kind -> kind.sql().contains("side_note"));
        assertThat(calendar.appointment(contact.id(), coming.value()).toString())
                .doesNotContain(SECRET);
        var card = new ClientAccountCard(
                brightwater, "Brightwater", viewer("account manager").id(), null);
        assertThat(part.of(card, contact).toString()).contains("Send the guide").doesNotContain(SECRET);
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE CAST(arguments AS text) LIKE '%tired%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void homeAndCalendarAreThoseOfBothSides() {
        assertThat(whoIsToldAtHome("touchpoints.home.coming"))
                .containsExactly("account manager", "participant", "contact");
        assertThat(whoIsToldAtHome("touchpoints.home.action")).containsExactly("contact");
        assertThat(whoIsToldAtHome("touchpoints.home.late")).containsExactly("account manager");
        assertThat(viewers.entrySet().stream()
                        .filter(viewer -> calendar.appointment(viewer.getValue().id(), coming.value())
                                .isPresent())
                        .map(Map.Entry::getKey))
                .containsExactly("account manager", "participant", "contact");
        assertThat(viewers.entrySet().stream()
                        .filter(viewer -> notices.isStillFor(viewer.getValue(), held.value()))
                        .map(Map.Entry::getKey))
                .containsExactly("account manager", "participant", "HR", "contact");
    }

    @Test
    void levelOnWhichBothShouldHaveMetStandsOnBothHomes() {
        jdbc.sql(
                        "UPDATE touchpoint SET starts_at = starts_at - interval '9 days', ends_at = ends_at - interval '9 days' WHERE id = ?")
                .param(held.value())
                .update();
        assertThat(whoIsToldAtHome("touchpoints.home.rhythm")).containsExactly("account manager", "contact");
        met.planned(
                brightwater,
                TouchpointLevel.DELIVERY,
                Duration.ofDays(1),
                viewer("account manager"),
                viewer("contact"));
        assertThat(whoIsToldAtHome("touchpoints.home.rhythm")).isEmpty();
    }

    @Test
    void neitherSeesWhatTheOtherSaysBeforeBothHaveAnswered() {
        var lead = viewer("participant");
        var claire = viewer("contact");
        var calibration = met.calibration(brightwater, lead, claire);
        var address = "/clients/" + brightwater + "/calibrations/" + calibration;
        met.judge(calibration, lead, "STOP", WHY);
        entities.clear();
        assertThat(whoOpens(address)).containsExactly("account manager", "participant", "HR", "contact");
        assertThat(whoReads(WHY, address)).containsExactly("participant");
        assertThat(whoIsToldAtHome("touchpoints.home.judge")).containsExactly("contact");
        judge(claire, calibration, "Since nobody asked");
        assertThat(whoReads(WHY, address)).containsExactly("account manager", "participant", "HR", "contact");
        assertThat(text(lead, address)).contains("Since nobody asked", "You differ");
        assertThat(whoIsToldAtHome("touchpoints.home.judge")).isEmpty();
    }

    @Test
    void contactWhoIsInvitedAgainDoesNotGetBackTheirCalibration() {
        var claire = viewer("contact");
        var calibration = met.calibration(brightwater, viewer("participant"), claire);
        clients.remove(claire, viewer("account manager"));
        clients.comeBack(claire, viewer("account manager"));
        entities.clear();
        assertThat(whoOpens("/clients/" + brightwater + "/calibrations/" + calibration))
                .containsExactly("account manager", "participant", "HR");
        assertThat(whoIsToldAtHome("touchpoints.home.judge")).containsExactly("participant");
    }

    private void judge(CurrentPerson by, UUID calibration, String why) {
        var request = mvc.post().uri("/clients/" + brightwater + "/calibrations/" + calibration + "/judgement");
        for (var number = 0; number < 3; number++)
            request.param("cases[" + number + "].sentence", "SMALL_FIX").param("cases[" + number + "].why", why);
        assertThat(request.with(as(by)).with(csrf())).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
    }

    private List<String> whoIsToldAtHome(String message) {
        return viewers.entrySet().stream()
                .filter(viewer -> lines.of(List.of(home), viewer.getValue()).stream()
                        .anyMatch(line -> line.message().equals(message)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> whoOpens(String path) {
        return viewers.entrySet().stream()
                .filter(viewer -> status(viewer.getValue(), path) == 200)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> whoReads(String words, String path) {
        return viewers.entrySet().stream()
                .filter(viewer -> text(viewer.getValue(), path).contains(words))
                .map(Map.Entry::getKey)
                .toList();
    }

    private CurrentPerson viewer(String name) {
        return requireNonNull(viewers.get(name));
    }

    private int status(CurrentPerson viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).exchange().getResponse().getStatus();
    }

    private String text(CurrentPerson viewer, String path) {
        return new String(
                mvc.get().uri(path).with(as(viewer)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
