package app.trellis.lessons;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.lists.ListChanges;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The library of shared lessons, and what readers do with them. */
@PageTest
class LibraryPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private LibraryBackfill past;

    @Autowired
    private SharedLessons shared;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LibraryNotices notices;

    @Autowired
    private SharedSkillReferences references;

    @Autowired
    private ExpertiseFixtures expertise;

    @Autowired
    private Access access;

    @Autowired
    private ListChanges changes;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson priya;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        priya = firm.employee("Priya Raman");
    }

    @Test
    void whatHelpedMostPeopleComesFirstWhateverItsAge() {
        lesson("Ask twice", "One", 400);
        var second = lesson("Breathe first", "Two", 300);
        lesson("Count the boxes", "Three", 1);
        past.help(second, List.of(priya.id(), hana.id()), List.of());
        var page = text(priya, "/lessons/library");
        assertThat(page).contains("3 shared lessons", "Helped 2 people", "Helped you");
        assertThat(page.indexOf("Breathe first")).isLessThan(page.indexOf("Ask twice"));
        assertThat(page.indexOf("Breathe first")).isLessThan(page.indexOf("Count the boxes"));
    }

    @Test
    void lessonsAreFoundByWordSkillKindAndKindOfWork() {
        var listening = expertise.skill("Active beekeeping");
        past.share(
                amara.id(),
                words(LessonKind.WENT_WELL, "Ask twice", "A long silence"),
                List.of(listening),
                false,
                today());
        past.share(hana.id(), words(LessonKind.SLIP, "Count the boxes", "One was missing"), List.of(), false, today());
        for (var found :
                List.of("q=silence", "q=twice", "q=beekeeping", "q=twicce", "skill=" + listening, "kind=WENT_WELL"))
            assertThat(text(priya, "/lessons/library?" + found))
                    .as(found)
                    .contains("Ask twice")
                    .doesNotContain("Count the boxes");
        var work = shared.findAll().stream()
                .filter(one -> one.isOwnedBy(hana))
                .findFirst()
                .orElseThrow()
                .place()
                .department();
        assertThat(text(priya, "/lessons/library?work=" + work))
                .contains("Count the boxes", "Human Resources")
                .doesNotContain("Ask twice");
    }

    @Test
    void skillsThatBecomeOneAreOne() {
        var from = expertise.skill("Beekeeping");
        var to = expertise.skill("Keeping bees");
        var both = past.share(amara.id(), words(LessonKind.SLIP, "A", "B"), List.of(from, to), false, today());
        var one = past.share(amara.id(), words(LessonKind.SLIP, "C", "D"), List.of(from), false, today());
        references.merge(from, to);
        entities.clear();
        assertThat(skillsOf(both)).containsExactly(to);
        assertThat(skillsOf(one)).containsExactly(to);
    }

    @Test
    void helpedMeTooCountsEachPersonOnceAndCanBeTakenBack() {
        var lesson = lesson("Ask twice", "One", 1);
        var page = "/lessons/library/" + lesson;
        for (var twice = 0; twice < 2; twice++)
            assertThat(send(priya, HttpMethod.POST, page + "/help")).hasStatus3xxRedirection();
        assertThat(text(priya, page)).contains("Helped 1 person", "It didn’t help me");
        for (var twice = 0; twice < 2; twice++) send(priya, HttpMethod.DELETE, page + "/help");
        assertThat(text(priya, page)).contains("No one has said yet that it helped");
    }

    @Test
    void adoptingMakesTheActionALessonOfOnesOwnOnce() {
        var page = "/lessons/library/" + lesson("Ask twice", "A caller hung up", 1);
        var edit =
                send(priya, HttpMethod.POST, page + "/adoption").getResponse().getRedirectedUrl();
        assertThat(text(priya, edit)).contains("Ask twice").doesNotContain("A caller hung up");
        assertThat(lessons.findAll()).singleElement().matches(own -> own.isDraft() && own.isOwnedBy(priya));
        send(priya, HttpMethod.POST, page + "/adoption");
        assertThat(lessons.count()).isOne();
        assertThat(text(priya, page)).contains("You adopted it. No one sees who did.", "Helped 1 person");
        send(priya, HttpMethod.DELETE, page + "/help");
        assertThat(text(priya, page)).contains("Helped 1 person");
    }

    @Test
    void fifthWhoAdoptsItSuggestsATrainingToHrWithoutAnyName() {
        access.open(hana.id(), Set.of(Role.EMPLOYEE, Role.HR), "climbing roses in June");
        var id = lesson("Ask twice", "One", 1);
        var adopters = people(5);
        past.help(id, List.of(), adopters.subList(0, 4));
        var lesson = shared.findById(id).orElseThrow();
        assertThat(lesson.adopted(4, clock.instant())).isEmpty();
        var suggested = lesson.adopted(5, clock.instant()).orElseThrow();
        assertThat(suggested.by()).isNull();
        assertThat(notices.from(suggested))
                .singleElement()
                .extracting(Notice::to, Notice::message, Notice::arguments)
                .containsExactly(hana.id(), "lessons.library.notice.suggested", List.of("Ask twice"));
    }

    @Test
    void hrHidesALessonWithAReasonThatItsOwnerReads() {
        var id = lesson("Ask twice", "One", 1);
        var page = "/lessons/library/" + id;
        assertThat(send(hana, HttpMethod.POST, page + "/hiding"))
                .hasStatusOk()
                .bodyText()
                .contains("Fill this in.");
        send(hana, HttpMethod.POST, page + "/hiding", "reason", "It names a customer.");
        assertThat(mvc.get().uri(page).with(as(priya))).hasStatus(404);
        assertThat(text(priya, "/lessons/library")).contains("No shared lessons yet");
        assertThat(text(amara, page)).contains("HR has hidden this from readers: It names a customer.");
        assertThat(send(hana, HttpMethod.POST, page + "/hiding", "reason", "Again"))
                .hasStatus3xxRedirection();
        assertThat(send(priya, HttpMethod.POST, page + "/help")).hasStatus(404);
        send(hana, HttpMethod.DELETE, page + "/hiding");
        assertThat(text(priya, page)).contains("Ask twice");
    }

    @Test
    void nobodySeesWhomALessonHelped() {
        var id = lesson("Ask twice", "One", 1);
        past.help(id, List.of(priya.id()), List.of(priya.id()));
        for (var reader : List.of(amara, hana))
            for (var page : List.of("/lessons/library", "/lessons/library/" + id))
                assertThat(text(reader, page)).doesNotContain("Priya");
    }

    @Test
    void libraryTellsThatItHasChanged() {
        var before = changes.latest("library");
        lesson("Ask twice", "One", 1);
        assertThat(changes.latest("library")).isNotEqualTo(before);
    }

    @Test
    void filtersOfferWhatEveryoneReadsAlone() {
        var bees = expertise.skill("Beekeeping");
        past.share(amara.id(), words(LessonKind.SLIP, "Ask twice", "One"), List.of(bees), true, today());
        assertThat(text(amara, "/lessons/library")).contains("Ask twice").doesNotContain("Beekeeping");
    }

    @Test
    void listTakesTheSameStatementsForOneLessonAsForMany() {
        lesson("Ask twice", "One", 1);
        var one = statements.during(() -> text(priya, "/lessons/library")).size();
        IntStream.range(0, 30).forEach(n -> lesson("Ask " + n, "One", n));
        assertThat(statements.during(() -> text(priya, "/lessons/library"))).hasSize(one);
    }

    private List<PersonId> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> firm.employee("Person " + n).id())
                .toList();
    }

    private List<SkillId> skillsOf(SharedLessonId id) {
        return shared.findById(id).orElseThrow().skills();
    }

    private SharedLessonId lesson(String action, String saw, int daysAgo) {
        return past.share(
                amara.id(), words(LessonKind.SLIP, action, saw), List.of(), false, today().minusDays(daysAgo));
    }

    private static SharedWords words(LessonKind kind, String action, String saw) {
        return new SharedWords(kind, saw, "", "", "", action);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private MvcTestResult send(CurrentPerson person, HttpMethod method, String address, String... fields) {
        var request = mvc.method(method).uri(address).with(as(person)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String text(CurrentPerson person, String address) {
        try {
            return mvc.get()
                    .uri(address)
                    .with(as(person))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
