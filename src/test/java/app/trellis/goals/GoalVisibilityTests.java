package app.trellis.goals;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLines;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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
 * The promise: a goal is seen by its owner and by those whom the owner named, and by nobody else, whatever their role.
 * Amara shared one goal with Ines while she reported to her, and with Noor, a colleague; another with nobody. Since then
 * she reports to Marco.
 */
@PageTest
class GoalVisibilityTests {

    private static final String SHARED = "Lead the lighthouse";
    private static final String PRIVATE = "Leave for the lighthouse";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private GoalBackfill past;

    @Autowired
    private GoalNotices notices;

    @Autowired
    private GoalHome home;

    @Autowired
    private HomeLines lines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Map<String, CurrentPerson> viewers = new LinkedHashMap<>();
    private CurrentPerson amara;
    private GoalId shared;
    private GoalId secret;

    @BeforeEach
    void amaraSharesOneOfTwoGoals() {
        var ines = firm.employee("Ines Weber");
        amara = firm.reportOf(ines, "Amara Okafor");
        viewers.put("owner", amara);
        viewers.put("named manager, now former", ines);
        viewers.put("named colleague", firm.employee("Noor Aziz"));
        viewers.put("new manager", firm.employee("Marco Silva"));
        viewers.put("colleague", firm.employee("Jonas Lindqvist"));
        viewers.put("HR", firm.hr("Hana Kimura"));
        viewers.put("administrator", firm.admin("Ada Novak"));
        shared = past.set(amara.id(), null, SHARED, "", null, clock.instant());
        past.share(shared, ines.id(), clock.instant());
        past.share(shared, viewer("named colleague").id(), clock.instant());
        secret = past.set(amara.id(), null, PRIVATE, "", null, clock.instant());
        employment.changeManager(amara.id(), viewer("new manager").id());
    }

    @Test
    void sharedGoalIsSeenByThoseNamedAndNobodyElse() {
        assertThat(whoOpens("/goals/" + shared))
                .containsExactly("owner", "named manager, now former", "named colleague");
        assertThat(whoReads(SHARED, "/goals")).containsExactly("owner", "named manager, now former", "named colleague");
    }

    @Test
    void privateGoalIsSeenByItsOwnerAlone() {
        assertThat(whoOpens("/goals/" + secret)).containsExactly("owner");
        assertThat(whoReads(PRIVATE, "/goals")).containsExactly("owner");
    }

    @Test
    void otherPagesTellNothingOfGoalsToOthers() {
        for (var path : List.of("/", "/people/" + amara.id(), "/people", "/team", "/feedback", "/notifications"))
            assertThat(whoReads("the lighthouse", path)).as(path).isSubsetOf("owner");
        assertThat(text(viewer("administrator"), "/audit")).doesNotContain("the lighthouse");
    }

    @Test
    void readersChangeNothingOfTheOwners() {
        for (var path : List.of("/edit", "/outcome"))
            assertThat(whoOpens("/goals/" + shared + path)).as(path).containsExactly("owner");
        var reader = viewer("named colleague");
        for (var path : List.of("/outcome", "/readers", "/confirmation"))
            assertThat(mvc.post()
                            .uri("/goals/" + shared + path)
                            .param("outcome", "DROPPED")
                            .param("word", "No")
                            .param("reader", viewer("HR").id().toString())
                            .with(as(reader))
                            .with(csrf()))
                    .as(path)
                    .hasStatus(404);
    }

    @Test
    void clientContactSeesNothingOfGoals() {
        var claire = firm.client("Claire Bennett");
        for (var path : List.of("/goals", "/goals/" + shared, "/goals/new", "/goals/paths", "/job-profiles"))
            assertThat(mvc.get().uri(path).with(as(claire))).as(path).hasStatus(403);
        assertThat(lines.of(List.of(home), claire)).isEmpty();
    }

    @Test
    void whoIsNamedNoLongerSeesNothingMore() {
        var noor = viewer("named colleague");
        mvc.delete()
                .uri("/goals/{id}/readers/{person}", shared, noor.id())
                .with(as(amara))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri("/goals/" + shared).with(as(noor))).hasStatus(404);
        assertThat(notices.isStillFor(noor, shared.value())).isFalse();
    }

    @Test
    void goalsOfWhoHasLeftAreSeenByNobodyElse() {
        employment.leave(
                amara.id(), LocalDate.now(clock).minusDays(1), viewer("HR").id());
        assertThat(whoOpens("/goals/" + shared)).doesNotContain("named manager, now former", "named colleague");
        assertThat(whoReads(SHARED, "/goals")).doesNotContain("named manager, now former", "named colleague");
    }

    @Test
    void whoSuggestedAStepIsToldWhetherItWasAcceptedWhileTheySeeTheGoal() {
        var noor = viewer("named colleague").id();
        var hana = viewer("HR").id();
        var step = UUID.randomUUID();
        assertThat(notices.from(new GoalActivity.GoalStepAccepted(shared, step, amara.id(), clock.instant(), noor)))
                .extracting(Notice::to)
                .containsExactly(noor);
        assertThat(notices.from(new GoalActivity.GoalStepAccepted(shared, step, amara.id(), clock.instant(), hana)))
                .isEmpty();
    }

    @Test
    void privateGoalLeavesNoTraceForAdministrators() {
        var former = past.suggest(secret, viewer("named colleague").id(), "Ask", null, clock.instant());
        assertThat(mvc.post()
                        .uri("/goals/" + secret + "/steps/" + former + "/acceptance")
                        .with(as(amara))
                        .with(csrf()))
                .hasStatus(302);
        for (var change : List.of("/confirmation", "/comments", "/steps", "/outcome"))
            assertThat(mvc.post()
                            .uri("/goals/" + secret + change)
                            .param("text", "Hm")
                            .param("title", "Ask")
                            .param("outcome", "DROPPED")
                            .param("word", "Stay")
                            .with(as(amara))
                            .with(csrf()))
                    .hasStatus(302);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE record_id = ?")
                        .param(secret.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void noticesGoToThoseWhoSeeTheGoalAndSayNothingOfIt() {
        var ines = viewer("named manager, now former");
        var commented = new GoalActivity.GoalCommented(shared, ines.id(), clock.instant());
        assertThat(notices.from(commented))
                .extracting(Notice::to)
                .containsExactlyInAnyOrder(
                        amara.id(), ines.id(), viewer("named colleague").id());
        assertThat(notices.from(commented))
                .allSatisfy(notice -> assertThat(notice.arguments().toString()).doesNotContain("lighthouse"));
        var suggested = new GoalActivity.GoalStepSuggested(shared, UUID.randomUUID(), ines.id(), clock.instant());
        assertThat(notices.from(suggested)).extracting(Notice::to).containsExactly(amara.id());
        var stranger = new GoalActivity.GoalCommented(shared, viewer("HR").id(), clock.instant());
        assertThat(notices.from(stranger)).isEmpty();
        assertThat(viewers.entrySet().stream()
                        .filter(viewer -> notices.isStillFor(viewer.getValue(), shared.value()))
                        .map(Map.Entry::getKey))
                .containsExactly("owner", "named manager, now former", "named colleague");
        assertThat(lines.of(List.of(home), ines)).extracting(HomeLine::message).isEmpty();
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
        return java.util.Objects.requireNonNull(viewers.get(name));
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
