package app.trellis.lessons;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientFixtures;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLines;
import app.trellis.lessons.GuidanceActivity.GuidanceAnswered;
import app.trellis.lessons.GuidanceActivity.GuidanceAsked;
import app.trellis.lessons.GuidanceActivity.GuidanceDeclined;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The promise: a lesson is its owner's alone; whom the owner asks sees that one lesson until 30 days after the answer. Amara
 * works for Brightwater, where Claire and Omar are contacts, and reports to Marco.
 */
@PageTest
class LessonVisibilityTests {

    private static final String WORDS = "The lighthouse refund went to the old account";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private Access access;

    @Autowired
    private LessonBackfill past;

    @Autowired
    private GuidanceRequests requests;

    @Autowired
    private GuidanceNotices notices;

    @Autowired
    private LessonHome home;

    @Autowired
    private HomeLines lines;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Map<String, CurrentPerson> viewers = new LinkedHashMap<>();
    private CurrentPerson amara;
    private LessonId lesson;

    @BeforeEach
    void amaraWritesALesson() {
        var marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        viewers.put("owner", amara);
        viewers.put("manager", marco);
        viewers.put("colleague", firm.employee("Jonas Lindqvist"));
        viewers.put("HR", firm.hr("Hana Kimura"));
        viewers.put("administrator", firm.admin("Ada Novak"));
        viewers.put("contact", firm.client("Claire Bennett"));
        viewers.put("other contact", firm.client("Omar Haddad"));
        for (var viewer : viewers.values()) access.open(viewer.id(), Set.of(Role.EMPLOYEE), "climbing roses in June");
        var brightwater = clients.account("Brightwater", marco);
        clients.assign(brightwater, amara);
        clients.contact(brightwater, viewer("contact"), marco);
        clients.contact(brightwater, viewer("other contact"), marco);
        var details =
                LessonTests.details(WORDS, "Read it back", LocalDate.now(clock).plusDays(7));
        lesson = past.write(amara.id(), details, List.of(), clock.instant());
    }

    @Test
    void lessonIsItsOwnersAlone() {
        assertThat(whoReadsIt()).containsExactly("owner");
        for (var path :
                List.of("/", "/people/" + amara.id(), "/people", "/team", "/search?q=lighthouse", "/notifications"))
            assertThat(whoReads(path)).as(path).isSubsetOf("owner");
    }

    @Test
    void whoIsAskedSeesThatOneLessonUntilThirtyDaysAfterTheAnswer() {
        var other = past.write(amara.id(), LessonTests.details(WORDS, "", null), List.of(), clock.instant());
        for (var guide : List.of("manager", "colleague", "contact")) {
            var asked = ask(viewer(guide), Duration.ofDays(50));
            assertThat(whoReadsIt()).as("while open").containsExactly("owner", guide);
            past.answer(
                    asked,
                    "Read it back once.",
                    clock.instant().minus(Duration.ofDays(30)).plusSeconds(60));
            assertThat(whoReadsIt()).as("29 days after the answer").containsExactly("owner", guide);
            jdbc.sql("UPDATE lessons.guidance SET closed_at = closed_at - interval '2 minutes' WHERE id = ?")
                    .param(asked)
                    .update();
            assertThat(whoReadsIt()).as("30 days after the answer").containsExactly("owner");
            assertThat(status(viewer(guide), "/lessons/" + other)).isEqualTo(404);
        }
        assertThat(text(amara, "/lessons/" + lesson)).contains("Read it back once.");
    }

    @Test
    void ownerReadsBeforeTheClickWhatAskingMeans() {
        assertThat(text(amara, "/lessons/" + lesson + "/guidance/new"))
                .contains("until 30 days after they answer", "cannot unread", "Marco Silva", "Claire Bennett");
        assertThat(askBy("manager")).hasStatus3xxRedirection();
        assertThat(text(amara, "/lessons/" + lesson))
                .contains("until 30 days after they answer", "You asked Marco Silva");
        assertThat(text(amara, "/lessons/" + lesson + "/edit")).contains("Marco Silva can see this lesson now");
        assertThat(whoReadsIt()).containsExactly("owner", "manager");
    }

    @Test
    void contactAnswersAndSeesNothingOfTheInside() {
        askBy("contact");
        var claire = viewer("contact");
        assertThat(lines.of(List.of(home), claire))
                .extracting(HomeLine::message)
                .containsExactly("lessons.home.asked");
        assertThat(text(claire, "/lessons/" + lesson)).contains(WORDS, "Amara Okafor asked for your guidance");
        assertThat(send(claire, HttpMethod.POST, "/answer", "answer", "Ask for the policy number."))
                .hasStatus3xxRedirection();
        assertThat(text(amara, "/lessons/" + lesson)).contains("Ask for the policy number.", "Claire Bennett");
        for (var path : List.of("", "/new", "/" + lesson + "/edit", "/" + lesson + "/result"))
            assertThat(status(claire, "/lessons" + path)).as(path).isEqualTo(403);
        assertThat(lines.of(List.of(home), claire)).isEmpty();
    }

    @Test
    void contactWhoIsRemovedSeesNothingMoreAndNothingAgainAfterComingBack() {
        askBy("contact");
        clients.remove(viewer("contact"), viewer("HR"));
        assertThat(whoReadsIt()).containsExactly("owner");
        assertThat(text(amara, "/lessons/" + lesson)).contains("Only you. No manager");
        jdbc.sql("UPDATE lessons.guidance SET contact_since = contact_since - interval '1 day'")
                .update();
        clients.comeBack(viewer("contact"), viewer("HR"));
        assertThat(whoReadsIt()).containsExactly("owner");
        assertThat(askBy("contact")).hasStatus3xxRedirection();
        assertThat(whoReadsIt()).as("asked again").containsExactly("owner", "contact");
    }

    @Test
    void contactOfAnotherClientCannotBeAsked() {
        var stranger = firm.client("Tom Reyes");
        clients.contact(clients.account("Lumen", viewer("HR")), stranger, viewer("HR"));
        assertThat(ask(stranger.id().toString())).hasStatusOk();
        assertThat(requests.findAll()).isEmpty();
        assertThat(ask(amara.id().toString())).bodyText().contains("This is you. Ask someone else.");
    }

    @Test
    void whoDeclinesNoLongerSeesItAndTheOwnerReadsTheSameNotice() {
        askBy("colleague");
        var asked = requests.findAll().get(0);
        var jonas = viewer("colleague");
        for (var time = 0; time < 2; time++)
            assertThat(send(jonas, HttpMethod.POST, "/refusal")).hasRedirectedUrl("/");
        assertThat(whoReadsIt()).containsExactly("owner");
        assertThat(text(amara, "/lessons/" + lesson)).contains("Jonas Lindqvist can’t answer this one.");
        var declined = notices.from(new GuidanceDeclined(asked.id(), jonas.id(), clock.instant()));
        var answered = notices.from(new GuidanceAnswered(asked.id(), jonas.id(), clock.instant()));
        assertThat(declined.toList())
                .isEqualTo(answered.toList())
                .extracting(Notice::to)
                .containsExactly(amara.id());
    }

    @Test
    void questionIsAskedOnceAndCancelledByItsOwner() {
        askBy("manager");
        assertThat(askBy("manager")).hasStatus3xxRedirection();
        assertThat(requests.findAll()).hasSize(1);
        assertThat(send(amara, HttpMethod.DELETE, "")).hasStatus3xxRedirection();
        assertThat(whoReadsIt()).containsExactly("owner");
        assertThat(send(viewer("manager"), HttpMethod.POST, "/answer", "answer", "Too late"))
                .hasStatus(404);
    }

    @Test
    void cancelledQuestionIsAskedAnewByTheSameForm() {
        var form = UUID.randomUUID().toString();
        var guide = viewer("manager").id().toString();
        ask(guide, "formId", form);
        send(amara, HttpMethod.DELETE, "");
        for (var click = 0; click < 2; click++)
            assertThat(ask(guide, "formId", form)).hasStatus3xxRedirection();
        assertThat(whoReadsIt()).containsExactly("owner", "manager");
        assertThat(requests.findAll()).hasSize(2);
    }

    @Test
    void deletedLessonIsGoneForThoseAskedToo() {
        askBy("manager");
        mvc.delete().uri("/lessons/" + lesson).with(as(amara)).with(csrf()).exchange();
        assertThat(whoReadsIt()).isEmpty();
        assertThat(requests.findAll()).isEmpty();
    }

    @Test
    void lessonOfWhoHasLeftIsSeenByNobodyElse() {
        askBy("manager");
        employment.leave(
                amara.id(), LocalDate.now(clock).minusDays(1), viewer("HR").id());
        assertThat(whoReadsIt()).doesNotContain("manager");
        assertThat(lines.of(List.of(home), viewer("manager"))).isEmpty();
    }

    @Test
    void whatIsAskedLeavesNoTraceForAdministratorsAndNoWordInNotices() {
        askBy("manager");
        var asked = new GuidanceAsked(requests.findAll().get(0).id(), amara.id(), clock.instant());
        assertThat(notices.from(asked)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(viewer("manager").id());
            assertThat(notice.arguments()).isEqualTo(List.of("Amara Okafor"));
        });
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE record_kind IN ('lesson', 'guidance')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID ask(CurrentPerson guide, Duration ago) {
        return past.ask(lesson, guide.id(), null, "How?", clock.instant().minus(ago));
    }

    private MvcTestResult askBy(String guide) {
        return ask(viewer(guide).id().toString());
    }

    private MvcTestResult ask(String guide, String... field) {
        var request = mvc.post()
                .uri("/lessons/" + lesson + "/guidance")
                .param("asked", guide)
                .param("question", "What is the best way to avoid this?")
                .with(as(amara))
                .with(csrf());
        if (field.length > 0) request.param(field[0], field[1]);
        return request.exchange();
    }

    private MvcTestResult send(CurrentPerson viewer, HttpMethod method, String step, String... field) {
        var asked = requests.findAll().get(0).id();
        var request = mvc.method(method)
                .uri("/lessons/" + lesson + "/guidance/" + asked + step)
                .with(as(viewer))
                .with(csrf());
        if (field.length > 0) request.param(field[0], field[1]);
        return request.exchange();
    }

    private List<String> whoReadsIt() {
        return whoReads("/lessons/" + lesson);
    }

    private List<String> whoReads(String path) {
        entities.flush();
        entities.clear();
        return viewers.entrySet().stream()
                .filter(viewer -> text(viewer.getValue(), path).contains("lighthouse refund"))
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
