package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.ClientStaffing;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
 * Marco, Tom was removed, Yuki was removed and came back, Dominic has joined, and Amara moved to another client.
 */
@PageTest
class VisibilityTests {

    /** Stands in the text and nowhere else. */
    private static final String MARKER = "quetzalcoatlus";

    /** Who may read what: the promise of the product as a table. */
    enum Viewer {
        AUTHOR("yes yes yes yes"),
        RECIPIENT("yes yes no yes"),
        PRESENT_MANAGER("no yes no yes"),
        FORMER_MANAGER("no yes yes yes"),
        MANAGERS_MANAGER("no no no no"),
        HR("yes yes no yes"),
        ADMINISTRATOR("no no no no"),
        PRESENT_CONTACT("no no no yes"),
        FORMER_CONTACT("no no no no"),
        RETURNED_CONTACT("no no no no"),
        LATER_CONTACT("no no no no"),
        CONTACT_OF_ANOTHER_ACCOUNT("no no no no"),
        COLLEAGUE("no no no no"),
        VISITOR("no no no no");

        private final Map<Visibility, Boolean> reads = new EnumMap<>(Visibility.class);

        Viewer(String row) {
            var cells = row.split(" ");
            for (var visibility : Visibility.values()) reads.put(visibility, cells[visibility.ordinal()].equals("yes"));
        }

        boolean reads(Visibility visibility) {
            return reads.get(visibility);
        }
    }

    /** The ways on which feedback can be met, by their mappings; {@link #ways} says the addresses. */
    private static final Set<String> WAYS = Set.of(
            "/",
            "/feedback",
            "/feedback/{id}",
            "/feedback/{id}/edit",
            "/feedback/{id}/delivery/new",
            "/feedback/new",
            "/feedback/requests",
            "/feedback/requests/new",
            "/team",
            "/people",
            "/people/{id}",
            "/clients",
            "/clients/{id}",
            "/clients/{id}/feedback");

    /** What has nothing to tell of feedback. Whoever adds an address says here, or above, to which kind it belongs. */
    private static final String TELLS_NOTHING =
            "/(openings|careers|applications|training|enrolments|actuator|people/import|people/\\{id}/account"
                    + "|invitations|clients/new|clients/\\{id}/(edit|assignments|contacts)|feedback/requests/\\{id}/refusal)(/.*)?"
                    + "|/(login|setup|settings/password|unsent|error|sitemap.xml)";

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
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<Viewer, CurrentPerson> people = new HashMap<>();
    private CurrentPerson amara;
    private ClientAccountId brightwater;

    @BeforeEach
    void company() {
        var teresa = firm.employee("Teresa Villanueva");
        var marco = firm.reportOf(teresa, "Marco Silva");
        var ines = firm.employee("Ines Weber");
        amara = firm.reportOf(ines, "Amara Okafor");
        var keeper = firm.employee("Beatriz Nogueira");
        brightwater = clients.account("Brightwater Insurance", keeper);
        people.put(Viewer.AUTHOR, firm.employee("Jonas Lindqvist"));
        people.put(Viewer.RECIPIENT, amara);
        people.put(Viewer.PRESENT_MANAGER, marco);
        people.put(Viewer.FORMER_MANAGER, ines);
        people.put(Viewer.MANAGERS_MANAGER, teresa);
        people.put(Viewer.HR, firm.hr("Hana Kimura"));
        people.put(Viewer.ADMINISTRATOR, firm.admin("Ada Novak"));
        people.put(Viewer.PRESENT_CONTACT, firm.client("Claire Bennett"));
        people.put(Viewer.FORMER_CONTACT, firm.client("Tom Reyes"));
        people.put(Viewer.RETURNED_CONTACT, firm.client("Yuki Tanabe"));
        people.put(Viewer.LATER_CONTACT, firm.client("Dominic Hale"));
        people.put(Viewer.CONTACT_OF_ANOTHER_ACCOUNT, firm.client("Maren Vogt"));
        people.put(Viewer.COLLEAGUE, firm.reportOf(marco, "Priya Raman"));
        clients.assign(brightwater, amara);
        clients.contact(brightwater, people.get(Viewer.PRESENT_CONTACT), keeper);
        clients.contact(brightwater, people.get(Viewer.FORMER_CONTACT), keeper);
        clients.contact(brightwater, people.get(Viewer.RETURNED_CONTACT), keeper);
        var lumen = clients.account("Lumen Retail", keeper);
        clients.contact(lumen, people.get(Viewer.CONTACT_OF_ANOTHER_ACCOUNT), keeper);
    }

    /** Sent at that time; then everything changes. */
    private FeedbackId sent(Visibility visibility) {
        var keeper = people.get(Viewer.HR);
        var id = draft(visibility);
        past.send(id, clock.instant());
        feedbacks.flush();
        clients.remove(people.get(Viewer.FORMER_CONTACT), keeper);
        clients.remove(people.get(Viewer.RETURNED_CONTACT), keeper);
        clients.comeBack(people.get(Viewer.RETURNED_CONTACT), keeper);
        clients.contact(brightwater, people.get(Viewer.LATER_CONTACT), keeper);
        var northline = clients.account("Northline Travel", keeper);
        clients.move(amara, brightwater, northline);
        jdbc.sql("UPDATE person SET manager_id = :manager WHERE id = :person")
                .param("manager", people.get(Viewer.PRESENT_MANAGER).id().value())
                .param("person", amara.id().value())
                .update();
        entities.clear();
        return id;
    }

    private FeedbackId draft(Visibility visibility) {
        var text = new FeedbackText("On Monday, " + MARKER + " called.", "You listened.", "It was settled.", "");
        var id = past.draft(
                people.get(Viewer.AUTHOR).id(), amara.id(), FeedbackKind.PRAISE, visibility, text, clock.instant());
        feedbacks.flush();
        return id;
    }

    static Stream<Arguments> everybodyAndEverything() {
        return Arrays.stream(Viewer.values())
                .flatMap(viewer ->
                        Arrays.stream(Visibility.values()).map(visibility -> Arguments.of(viewer, visibility)));
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void isReachedOnEachWayByWhoMayReadItAndOnNoneByAnybodyElse(Viewer viewer, Visibility visibility) {
        var id = sent(visibility);
        var reads = viewer.reads(visibility);

        var page = ask("/feedback/" + id, viewer);
        if (viewer == Viewer.VISITOR) assertThat(page.getStatus()).isEqualTo(302);
        else assertThat(page.getStatus()).isEqualTo(reads ? 200 : 404);
        assertThat(text(page).contains(MARKER)).as("its page").isEqualTo(reads);
        if (!reads) assertThat(text(page)).as("its title").doesNotContain("Amara Okafor", "Jonas Lindqvist");

        var inLists = Arrays.stream(FeedbackFolder.values()).anyMatch(box -> listed("/feedback?box=" + box, viewer));
        assertThat(inLists).as("lists and their counts").isEqualTo(reads);
        var found = Arrays.stream(FeedbackFolder.values())
                .anyMatch(box -> listed("/feedback?q=" + MARKER + "&box=" + box, viewer));
        assertThat(found).as("search").isEqualTo(reads);

        for (var way : ways(id)) {
            var told = text(ask(way, viewer));
            if (!reads) assertThat(told).as(way).doesNotContain(MARKER, id.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void standsInExactlyTheListsWhereItBelongs(Viewer viewer, Visibility visibility) {
        sent(visibility);
        var person = people.get(viewer);
        if (person == null) return;
        for (var box : FeedbackFolder.values()) {
            var shown = FeedbackFolder.of(person).contains(box)
                    ? box
                    : FeedbackFolder.of(person).get(0);
            var expected = viewer.reads(visibility) && shown == boxOf(viewer);
            for (var more : List.of(
                    "",
                    "&print=yes",
                    "&q=" + MARKER,
                    "&q=amara",
                    "&about=amara",
                    "&by=jonas",
                    "&kind=PRAISE",
                    "&within=MONTH",
                    "&sort=oldest"))
                assertThat(listed("/feedback?box=" + box + more, viewer))
                        .as(box + more)
                        .isEqualTo(expected);
        }
    }

    /** In which of their lists those find it who may read it. */
    private static @Nullable FeedbackFolder boxOf(Viewer viewer) {
        return switch (viewer) {
            case AUTHOR -> FeedbackFolder.GIVEN;
            case RECIPIENT -> FeedbackFolder.RECEIVED;
            case HR -> FeedbackFolder.ALL;
            case PRESENT_MANAGER, FORMER_MANAGER, PRESENT_CONTACT -> FeedbackFolder.SHARED;
            default -> null;
        };
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void pageForPaperIsReadByTheSame(Viewer viewer, Visibility visibility) {
        var id = sent(visibility);
        assertThat(text(ask("/feedback/" + id + "?print=yes", viewer)).contains(MARKER))
                .isEqualTo(viewer.reads(visibility));
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void isCountedByWhoMayReadItOnly(Viewer viewer, Visibility visibility) {
        sent(visibility);
        var reads = viewer.reads(visibility);
        var person = people.get(viewer);
        var home = text(ask("/", viewer));
        assertThat(home.contains("gave you feedback")).as("home").isEqualTo(reads && viewer == Viewer.RECIPIENT);
        assertThat(home.contains(" shared feedback about "))
                .as("home of a client")
                .isEqualTo(reads && person != null && person.client());
        if (viewer == Viewer.PRESENT_MANAGER)
            assertThat(text(ask("/team", viewer)).contains("Last feedback"))
                    .as("team")
                    .isEqualTo(reads);
        assertThat(listed("/feedback?account=" + brightwater, viewer))
                .as("what was shared with the client")
                .isEqualTo(reads && visibility == Visibility.CLIENT_SHARED);
        var months = text(ask("/clients/" + brightwater + "/feedback", viewer));
        assertThat(months.contains("Amara Okafor"))
                .as("months of the client")
                .isEqualTo(reads
                        && visibility == Visibility.CLIENT_SHARED
                        && Set.of(Viewer.HR, Viewer.PRESENT_CONTACT).contains(viewer));
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void draftIsSeenByItsAuthorOnly(Viewer viewer, Visibility visibility) {
        var id = draft(visibility);
        for (var way : ways(id)) {
            var told = text(ask(way, viewer));
            if (viewer != Viewer.AUTHOR) assertThat(told).as(way).doesNotContain(MARKER, id.toString());
        }
        assertThat(listed("/feedback?box=DRAFTS", viewer)).isEqualTo(viewer == Viewer.AUTHOR);
        assertThat(text(ask("/feedback/" + id + "/edit", viewer)).contains(MARKER))
                .isEqualTo(viewer == Viewer.AUTHOR);
    }

    @ParameterizedTest
    @MethodSource("everybodyAndEverything")
    void bothTellingsOfTheRuleAgree(Viewer viewer, Visibility visibility) {
        var id = sent(visibility);
        var person = people.get(viewer);
        if (person == null) return;
        var knowing = new VisibilityRule.Viewer(
                person.id(),
                person.hr(),
                viewer == Viewer.PRESENT_MANAGER,
                staffing.contactsSince(brightwater).get(person.id()));
        assertThat(VisibilityRule.allows(knowing, feedbacks.findById(id).orElseThrow()))
                .isEqualTo(feedbacks.visibleTo(person, id).isPresent())
                .isEqualTo(viewer.reads(visibility));
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

    private List<String> ways(FeedbackId id) {
        var ways = Stream.concat(
                        WAYS.stream()
                                .filter(way -> !way.contains("{"))
                                .map(way -> way.equals("/feedback/new") ? way + "?about=" + amara.id() : way),
                        Stream.of(
                                "/feedback/" + id,
                                "/feedback/" + id + "?print=yes",
                                "/feedback?print=yes",
                                "/feedback/" + id + "/edit",
                                "/feedback/" + id + "/delivery/new",
                                "/feedback/new?q=amara",
                                "/people?q=amara",
                                "/people/" + amara.id(),
                                "/team?quiet=30",
                                "/clients/" + brightwater,
                                "/clients/" + brightwater + "/feedback",
                                "/feedback?person=" + amara.id() + "&kind=PRAISE&within=MONTH",
                                "/feedback?account=" + brightwater,
                                "/feedback?account=" + brightwater + "&print=yes"))
                .toList();
        return ways;
    }

    /** Whether a list shows it; that the number above the list agrees is part of it. */
    private boolean listed(String address, Viewer viewer) {
        var page = text(ask(address, viewer));
        var shown = page.contains(MARKER);
        if (page.contains("list-count"))
            assertThat(page.contains("1 piece of feedback"))
                    .as("the count of " + address)
                    .isEqualTo(shown);
        return shown;
    }

    private MockHttpServletResponse ask(String address, Viewer viewer) {
        var person = people.get(viewer);
        entities.flush();
        return mvc.perform(mvc.get().uri(address).with(person == null ? anonymous() : as(person)))
                .getResponse();
    }

    /** The page without what was asked for, which a list repeats in its search box. */
    private static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString()
                    .replaceAll("(value|href|aria-label)=\"[^\"]*" + MARKER + "[^\"]*\"", "")
                    .replace("<span>“" + MARKER + "”</span>", "");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
