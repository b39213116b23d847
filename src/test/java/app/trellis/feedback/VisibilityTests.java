package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.ClientStaffing;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.feedback.FeedbackActivity.FeedbackSent;
import app.trellis.feedback.VisibilityMatrix.Column;
import app.trellis.feedback.VisibilityMatrix.Viewer;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The promise: each visibility × each viewer × each way to reach it, on the real pages. A colleague wrote to Amara while
 * she reported to Ines and worked for Brightwater, whose contacts were Claire, Tom and Yuki. Since then she reports to
 * Marco, Tom was removed, Yuki was removed and came back, Dominic has joined, and Amara moved to another client. She
 * handed one piece over to Marco. Ines still holds one back, and returned another.
 */
@PageTest
class VisibilityTests {

    /** The ways on which feedback can be met, by their mappings; {@link #ways} says the addresses. */
    private static final Set<String> WAYS = Set.of(
            "/",
            "/waiting",
            "/feedback",
            "/feedback/{id}",
            "/feedback/{id}/edit",
            "/feedback/{id}/delivery/new",
            "/feedback/new",
            "/feedback/requests",
            "/feedback/requests/new",
            "/feedback/handover",
            "/feedback/{id}/hold/new",
            "/notifications",
            "/notifications/settings",
            "/team",
            "/people",
            "/people/{id}",
            "/people/{id}/skills/{skill}",
            "/clients",
            "/clients/{id}",
            "/clients/{id}/feedback",
            "/clients/{id}/feedback.pdf",
            "/touchpoints/{id}",
            "/journey",
            "/journey/entries");

    /** What has nothing to tell of feedback. Whoever adds an address says here, or above, to which kind it belongs. */
    private static final String TELLS_NOTHING =
            "/(accounts|search|insights|admin/mail|mail/stop|openings|careers|applications|training|enrolments|calendar|audit|actuator|departments|skills|job-profiles|goals|responsibilities|appreciation|lessons|for-you|shared|answers|pulse|touchpoints/\\{id}/.+|clients/\\{account}|journey/(notes|earlier|own|shares|export)|people/(import|export|new|chart|choices)|people/\\{id}/(account|edit|leaving|return|skills)"
                    + "|invitations|clients/(new|mine)|clients/\\{id}/(edit|assignments|contacts|ending|texts|suggestions|pulse)|feedback/requests/\\{id}/refusal)(/.*)?"
                    + "|/(login|forgotten|setup|settings(/password|/logo)?|logo/.*|unsent|error|sitemap.xml|robots.txt)";

    /** Lists that hold all of it, each asked for in another way. */
    private static final List<String> NARROWED = List.of(
            "",
            "&print=yes",
            "&q=listened",
            "&q=amara",
            "&about=amara",
            "&by=jonas",
            "&kind=PRAISE",
            "&within=MONTH",
            "&sort=oldest");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private ClientStaffing staffing;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private FeedbackNotices notices;

    @Autowired
    private Handovers handovers;

    @Autowired
    private MyFeedback takenAlong;

    @Autowired
    private ExpertiseFixtures skills;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final VisibilityMatrix matrix = new VisibilityMatrix();
    private CurrentPerson amara;
    private ClientAccountId brightwater;
    private SkillId skill;

    @BeforeEach
    void company() {
        var teresa = firm.employee("Teresa Villanueva");
        var marco = firm.reportOf(teresa, "Marco Silva");
        var ines = firm.employee("Ines Weber");
        amara = firm.reportOf(ines, "Amara Okafor");
        var keeper = firm.employee("Beatriz Nogueira");
        brightwater = clients.account("Brightwater Insurance", keeper);
        skill = skills.skill("Listening to dinosaurs");
        skills.shownToEverybody(amara, skill, 3);
        matrix.put(Viewer.AUTHOR, firm.employee("Jonas Lindqvist"));
        matrix.put(Viewer.RECIPIENT, amara);
        matrix.put(Viewer.PRESENT_MANAGER, marco);
        matrix.put(Viewer.FORMER_MANAGER, ines);
        matrix.put(Viewer.MANAGERS_MANAGER, teresa);
        matrix.put(Viewer.HR, firm.hr("Hana Kimura"));
        matrix.put(Viewer.ADMINISTRATOR, firm.admin("Ada Novak"));
        matrix.put(Viewer.PRESENT_CONTACT, firm.client("Claire Bennett"));
        matrix.put(Viewer.FORMER_CONTACT, firm.client("Tom Reyes"));
        matrix.put(Viewer.RETURNED_CONTACT, firm.client("Yuki Tanabe"));
        matrix.put(Viewer.LATER_CONTACT, firm.client("Dominic Hale"));
        matrix.put(Viewer.CONTACT_OF_ANOTHER_ACCOUNT, firm.client("Maren Vogt"));
        matrix.put(Viewer.COLLEAGUE, firm.reportOf(marco, "Priya Raman"));
        clients.assign(brightwater, amara);
        clients.contact(brightwater, person(Viewer.PRESENT_CONTACT), keeper);
        clients.contact(brightwater, person(Viewer.FORMER_CONTACT), keeper);
        clients.contact(brightwater, person(Viewer.RETURNED_CONTACT), keeper);
        var lumen = clients.account("Lumen Retail", keeper);
        clients.contact(lumen, person(Viewer.CONTACT_OF_ANOTHER_ACCOUNT), keeper);
    }

    /** Sent at that time, or left a draft. */
    private void written(Column column) {
        var text = new FeedbackText("On Monday, " + column.marker + " called.", "You listened.", "It was settled.", "");
        var id = past.draft(
                person(Viewer.AUTHOR).id(), amara.id(), FeedbackKind.PRAISE, column.visibility, text, clock.instant());
        feedbacks.flush();
        if (!column.isDraft()) past.send(id, clock.instant());
        feedbacks.flush();
        matrix.put(column, id);
        var now = Timestamp.from(clock.instant());
        if (column == Column.HELD)
            jdbc.sql("UPDATE feedback SET held_until = sent_at + interval '1 day' WHERE id = ?")
                    .param(id.value())
                    .update();
        if (column == Column.RETURNED)
            jdbc.sql("""
                            UPDATE feedback SET status = 'RETURNED', held_until = sent_at + interval '1 day', returned_at = ?,
                              held_by = ?, held_reason = 'Say what you saw' WHERE id = ?""")
                    .params(now, person(Viewer.FORMER_MANAGER).id().value(), id.value())
                    .update();
        entities.clear();
    }

    /** Since then. */
    private void everythingChanges() {
        var keeper = person(Viewer.HR);
        clients.remove(person(Viewer.FORMER_CONTACT), keeper);
        clients.remove(person(Viewer.RETURNED_CONTACT), keeper);
        clients.comeBack(person(Viewer.RETURNED_CONTACT), keeper);
        clients.contact(brightwater, person(Viewer.LATER_CONTACT), keeper);
        var northline = clients.account("Northline Travel", keeper);
        clients.move(amara, brightwater, northline);
        jdbc.sql("UPDATE person SET manager_id = :manager WHERE id = :person")
                .param("manager", person(Viewer.PRESENT_MANAGER).id().value())
                .param("person", amara.id().value())
                .update();
        entities.flush();
        if (matrix.those(column -> column == Column.HANDED_OVER).isEmpty()) return;
        handovers.handOver(amara, person(Viewer.PRESENT_MANAGER).id(), List.of(matrix.record(Column.HANDED_OVER)));
        entities.clear();
    }

    private void allWritten() {
        for (var column : Column.values()) written(column);
        everythingChanges();
    }

    @TestFactory
    Stream<DynamicTest> noWayLeadsToWhatAViewerMayNotRead() {
        allWritten();
        return everybody(viewer -> {
            for (var way : ways())
                assertThat(matrix.toldOn(page(way, viewer))).as(way).allMatch(viewer::reads);
        });
    }

    @TestFactory
    Stream<DynamicTest> eachHasAPageForItsReadersAndForNobodyElse() {
        allWritten();
        return everybody(viewer -> {
            for (var column : Column.values()) {
                var reads = viewer.reads(column);
                var address = "/feedback/" + matrix.record(column);
                assertThat(ask(address, viewer).getStatus())
                        .as(address)
                        .isEqualTo(viewer == Viewer.VISITOR || reads && column.isDraft() ? 302 : reads ? 200 : 404);
                for (var of : List.of("", "?print=yes", "/edit", "/delivery/new")) {
                    var page = page(address + of, viewer);
                    var shows = switch (of) {
                        case "/edit" -> viewer == Viewer.AUTHOR && column != Column.RETURNED;
                        // With the client of that time it can be shared no more.
                        case "/delivery/new" ->
                            viewer == Viewer.AUTHOR && column.isDraft() && column != Column.DRAFT_FOR_CLIENT;
                        default -> reads && !column.isDraft();
                    };
                    assertThat(VisibilityMatrix.shownOn(page))
                            .as(column + of)
                            .isEqualTo(shows ? Set.of(column) : Set.of());
                    if (!reads)
                        assertThat(page).as("the title of " + column).doesNotContain("Amara Okafor", "Jonas Lindqvist");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> eachStandsInExactlyTheListsWhereItBelongs() {
        allWritten();
        return everybody(viewer -> {
            var person = matrix.person(viewer);
            for (var folder : FeedbackFolder.values()) {
                var own = person != null && FeedbackFolder.of(person).contains(folder);
                var shown = own || person == null
                        ? folder
                        : FeedbackFolder.of(person).get(0);
                var expected = matrix.those(column -> viewer.reads(column) && folderOf(viewer, column) == shown);
                for (var more : own ? NARROWED : List.of("", "&q=listened"))
                    assertThat(listed("/feedback?box=" + folder + more, viewer))
                            .as(folder + more)
                            .isEqualTo(expected);
                if (own)
                    for (var column : Column.values())
                        assertThat(listed("/feedback?box=" + folder + "&q=" + column.marker, viewer))
                                .as(folder + " searched for " + column)
                                .isEqualTo(expected.contains(column) ? Set.of(column) : Set.of());
            }
        });
    }

    /** In which of their lists those find it who may read it. */
    private static @Nullable FeedbackFolder folderOf(Viewer viewer, Column column) {
        return switch (viewer) {
            case AUTHOR -> column.isDraft() ? FeedbackFolder.DRAFTS : FeedbackFolder.GIVEN;
            case RECIPIENT -> FeedbackFolder.RECEIVED;
            case HR -> FeedbackFolder.ALL;
            case PRESENT_MANAGER, FORMER_MANAGER, PRESENT_CONTACT -> FeedbackFolder.SHARED;
            default -> null;
        };
    }

    /** One record alone, since a number does not say what it counts. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "DRAFT_FOR_MANAGER", "DRAFT_FOR_MANAGER_TOO"})
    void isCountedByWhoMayReadItOnly(Column column) {
        written(column);
        everythingChanges();
        for (var viewer : Viewer.values()) {
            var reads = viewer.reads(column) && !column.isDraft();
            var home = page("/", viewer);
            assertThat(home.contains("gave you feedback"))
                    .as(viewer + " at home")
                    .isEqualTo(reads && viewer == Viewer.RECIPIENT);
            if (viewer == Viewer.PRESENT_MANAGER)
                assertThat(page("/team", viewer).contains("Last feedback"))
                        .as("team")
                        .isEqualTo(reads);
            var shared = reads && column.visibility == Visibility.CLIENT_SHARED && column != Column.RETURNED;
            assertThat(listed("/feedback?account=" + brightwater, viewer))
                    .as(viewer + " of what was shared with the client")
                    .isEqualTo(shared ? Set.of(column) : Set.of());
            var months = page("/clients/" + brightwater + "/feedback", viewer);
            assertThat(months.contains("person=" + amara.id()))
                    .as(viewer + " of the months of the client")
                    .isEqualTo(
                            shared && Set.of(Viewer.HR, Viewer.PRESENT_CONTACT).contains(viewer));
        }
    }

    /** When it is sent, those it is sent to are told; and whoever may not read it any more when a mail would go out is not. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "DRAFT_FOR_CLIENT", "DRAFT_FOR_MANAGER", "DRAFT_FOR_MANAGER_TOO"})
    void tellsThoseForWhomItWasSent(Column column) {
        written(column);
        var sent = new FeedbackSent(
                matrix.record(column), amara.id(), person(Viewer.AUTHOR).id(), clock.instant());
        var told = notices.from(sent).map(Notice::to).collect(toSet());
        everythingChanges();
        for (var viewer : Viewer.values()) {
            var person = matrix.person(viewer);
            if (person == null) continue;
            if (told.contains(person.id()))
                assertThat(notices.isStillFor(person, sent.feedback().value()))
                        .as(viewer + " is mailed")
                        .isEqualTo(viewer.reads(column));
            else
                assertThat(viewer.reads(column))
                        .as(viewer + " is not told")
                        .isEqualTo(Set.of(Viewer.AUTHOR, Viewer.HR, Viewer.PRESENT_MANAGER)
                                        .contains(viewer)
                                && viewer.reads(column));
        }
        assertThat(told.contains(amara.id())).isEqualTo(Viewer.RECIPIENT.reads(column));
        assertThat(told.contains(person(Viewer.PRESENT_CONTACT).id()))
                .isEqualTo(column.visibility == Visibility.CLIENT_SHARED);
    }

    @TestFactory
    Stream<DynamicTest> eachTakesAlongWhatTheyWroteOrReceivedAndMayRead() {
        allWritten();
        return everybody(viewer -> {
            var person = matrix.person(viewer);
            if (person == null) return;
            var mine = jdbc.sql(
                            "SELECT coalesce(json_agg(to_json(mine)), '[]')::text FROM (" + takenAlong.sql() + ") mine")
                    .param("person", person.id().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .query(String.class)
                    .single();
            var isOwn = Set.of(Viewer.AUTHOR, Viewer.RECIPIENT).contains(viewer);
            assertThat(VisibilityMatrix.shownOn(mine)).isEqualTo(matrix.those(column -> isOwn && viewer.reads(column)));
        });
    }

    @TestFactory
    Stream<DynamicTest> bothTellingsOfTheRuleAgree() {
        allWritten();
        return everybody(viewer -> {
            var person = matrix.person(viewer);
            if (person == null) return;
            var knowing = new VisibilityRule.Viewer(
                    person.id(),
                    person.hr(),
                    staffing.contactsSince(brightwater).get(person.id()));
            for (var column : Column.values()) {
                var id = matrix.record(column);
                assertThat(VisibilityRule.allows(knowing, feedbacks.findById(id).orElseThrow(), clock.instant()))
                        .as(column.name())
                        .isEqualTo(
                                feedbacks.visibleTo(person, id, clock.instant()).isPresent())
                        .isEqualTo(viewer.reads(column));
            }
        });
    }

    @Test
    void everyAddressIsAWayOrTellsNothing() {
        var unknown = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !WAYS.contains(pattern) && !pattern.matches(TELLS_NOTHING))
                .forEach(unknown::add);
        assertThat(unknown).isEmpty();
    }

    private static Stream<DynamicTest> everybody(Consumer<Viewer> looks) {
        return Arrays.stream(Viewer.values())
                .map(viewer -> DynamicTest.dynamicTest(viewer.name(), () -> looks.accept(viewer)));
    }

    private CurrentPerson person(Viewer viewer) {
        return requireNonNull(matrix.person(viewer));
    }

    private List<String> ways() {
        return Stream.concat(
                        WAYS.stream()
                                .filter(way -> !way.contains("{"))
                                .map(way -> way.equals("/feedback/new") ? way + "?about=" + amara.id() : way),
                        Stream.of(
                                "/feedback?print=yes",
                                "/feedback/new?q=amara",
                                "/people?q=amara",
                                "/people/" + amara.id(),
                                "/people/" + amara.id() + "/skills/" + skill,
                                "/team?quiet=30",
                                "/clients/" + brightwater,
                                "/clients/" + brightwater + "/feedback",
                                "/feedback?person=" + amara.id() + "&kind=PRAISE&within=MONTH",
                                "/feedback?account=" + brightwater,
                                "/feedback?account=" + brightwater + "&print=yes"))
                .toList();
    }

    /** What a list shows; that the number above the list agrees is part of it. */
    private Set<Column> listed(String address, Viewer viewer) {
        var page = page(address, viewer);
        var shown = VisibilityMatrix.shownOn(page);
        if (page.contains("list-count")) {
            var count = shown.size() == 1
                    ? "1 piece of feedback"
                    : shown.isEmpty() ? "No feedback" : shown.size() + " pieces of feedback";
            assertThat(page).as("the count of " + address).contains(count);
        }
        return shown;
    }

    /** Asks, and takes back what the request changed. */
    private MockHttpServletResponse ask(String address, Viewer viewer) {
        var person = matrix.person(viewer);
        jdbc.sql("SAVEPOINT before_request").update();
        try {
            return mvc.perform(mvc.get().uri(address).with(person == null ? anonymous() : as(person)))
                    .getResponse();
        } finally {
            jdbc.sql("ROLLBACK TO SAVEPOINT before_request").update();
            entities.clear();
        }
    }

    /** The page without what was asked for, which a list repeats in its search box. */
    private String page(String address, Viewer viewer) {
        try {
            var page = ask(address, viewer).getContentAsString();
            for (var column : Column.values())
                if (address.contains("q=" + column.marker))
                    page = page.replaceAll("(value|href|aria-label)=\"[^\"]*" + column.marker + "[^\"]*\"", "")
                            .replace("<span>“" + column.marker + "”</span>", "");
            return page;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
