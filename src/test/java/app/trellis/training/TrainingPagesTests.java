package app.trellis.training;

import static app.trellis.InOrder.inOrder;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.forms.IllegalTransition;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillFixtures;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@RecordApplicationEvents
class TrainingPagesTests {

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private TrainingPrograms programs;

    @Autowired
    private TrainingSessions sessions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Clock clock;

    @Autowired
    private SkillFixtures skills;

    @Autowired
    private Statements statements;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
    }

    @Test
    void datesAreWrittenByTheClockOfWhoeverWritesThem() {
        var page = "/training/" + trainings.published("First Aid", hana) + "/sessions/new";
        assertThat(mvc.get().uri(page).cookie(new Cookie("zone", "Asia/Manila")).with(as(hana)))
                .bodyText()
                .contains("value=\"Asia/Manila\"");
        assertThat(mvc.get().uri(page).cookie(new Cookie("zone", "nonsense")).with(as(hana)))
                .bodyText()
                .contains("name=\"zone\"")
                .doesNotContain("nonsense");
    }

    @Test
    void hrDeletesADraftWithItsSessionsAndNothingElse() {
        var draft = trainings.draft(TrainingFixtures.details("Rough idea", ProgramKind.CLASSROOM), hana);
        var session = trainings.session(draft, 8);
        assertThat(page("/training/" + draft, hana)).contains("Delete draft");
        assertThat(delete(draft)).hasRedirectedUrl("/training?status=DRAFT");
        assertThat(programs.existsById(draft)).isFalse();
        assertThat(sessions.existsById(session)).isFalse();
        var published = trainings.published("First Aid", hana);
        assertThat(page("/training/" + published, hana)).doesNotContain("Delete draft");
        assertThat(delete(published)).hasRedirectedUrl("/training/" + published);
        assertThat(programs.existsById(published)).isTrue();
    }

    private MvcTestResult delete(ProgramId id) {
        return mvc.delete()
                .uri("/training/{id}", id)
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    @Test
    void hrPostsATrainingWithADate() {
        var listening = skills.named("Listening");
        skills.named("Breathing");
        var answer = mvc.post()
                .uri("/training")
                .param("title", "Calm on the phone")
                .param("kind", "CLASSROOM")
                .param("hours", "1.5")
                .param("teaches", listening + "", listening + "=4", "breathing 2")
                .param("description", "Practise in **pairs**.")
                .param("link", "https://learn.example/calm")
                .with(as(hana))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var program = programs.findAll().get(0);
        assertThat(page("/training/" + program.id(), hana))
                .contains(
                        "Only HR can see it",
                        "<strong>pairs</strong>",
                        "1 hour 30 minutes",
                        ">Listening<",
                        "to level 4",
                        ">Breathing<",
                        "to level 2");
        assertThat(mvc.get().uri("/training/{id}", program.id()).with(as(amara)))
                .hasStatus(404);
        assertThat(page("/training", amara)).contains("No programs").doesNotContain("Calm on the phone");

        post("/training/" + program.id() + "/publication", hana);
        assertThat(schedule(program.id(), "2030-05-06T09:00", "2030-05-06T11:00", "Europe/Berlin"))
                .hasStatus3xxRedirection();
        assertThat(page("/training/" + program.id(), amara)).contains("Berlin time", "12 of 12 seats left", "Enrol");
        assertThat(page("/training", amara)).contains("Calm on the phone", "12 seats left");
    }

    @ParameterizedTest
    @CsvSource({
        "2030-05-06T11:00, 2030-05-06T09:00, Asia/Manila, Choose an end after the start",
        "2001-05-06T09:00, 2001-05-06T11:00, Asia/Manila, That time has passed",
        "2030-02-30T09:00, 2030-05-06T11:00, Asia/Manila, Enter a real date and time",
        "2030-05-06T09:00, 2030-05-06T11:00, Middle/Earth, Trellis doesn’t know this time zone",
        "2030-05-06T09:00, 2031-05-06T11:00, Asia/Manila, A session can last up to 60 days",
        "2030-03-31T02:10, 2030-03-31T03:05, Europe/Berlin, 02:10 does not exist that day in Europe/Berlin"
    })
    void dateThatCannotBeIsToldAtItsField(String starts, String ends, String zone, String message) {
        var program = trainings.published("Excel", hana);
        assertThat(schedule(program, starts, ends, zone))
                .hasStatusOk()
                .bodyText()
                .contains(message);
        assertThat(sessions.count()).isZero();
    }

    @Test
    void fullSessionHasAWaitingListInOrderOfArrival() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 1);
        enrol(program, session, amara);
        enrol(program, session, jonas);
        var ines = firm.employee("Ines Weber");
        enrol(program, session, ines);
        enrol(program, session, ines);

        assertThat(page("/training/" + program, amara)).contains("You have a seat", "Full, 2 people waiting");
        assertThat(page("/training/" + program, jonas)).contains("Number 1 on the waiting list");
        assertThat(page("/training/" + program, ines)).contains("Number 2 on the waiting list");
        assertThat(page("/enrolments", ines)).contains("On the waiting list", "Number 2 on the waiting list");

        cancel(session, amara);

        told.of(events);
        assertThat(page("/", jonas)).contains("You’ve got a seat: Excel");
        assertThat(page("/training/" + program, jonas)).contains("You have a seat");
        assertThat(page("/", jonas)).as("opened").doesNotContain("You’ve got a seat");
        assertThat(page("/", ines)).doesNotContain("You’ve got a seat");
        assertThat(page("/training/" + program, ines)).contains("Number 1 on the waiting list");

        enrol(program, session, amara);
        assertThat(page("/training/" + program, amara)).contains("Number 2 on the waiting list");
    }

    @Test
    void answerToLeavingNamesWhatIsGivenUp() {
        var session = trainings.session(trainings.published("Excel", hana), 1);
        var program = sessions.findById(session).orElseThrow().programId();
        enrol(program, session, amara);
        enrol(program, session, jonas);
        var selfPaced = trainings.selfPaced("Data protection", hana);
        post("/training/" + selfPaced + "/enrolments", amara);
        var begun = enrolments
                .findByProgramIdAndPersonIdAndSessionIdIsNull(selfPaced, amara.id())
                .orElseThrow();
        assertThat(page("/training/" + program, amara)).contains("Yes, give it up");
        assertThat(page("/training/" + program, jonas)).contains("Yes, leave the list");
        assertThat(page("/training/" + selfPaced, amara)).contains("Yes, leave<", "as if you’d never started");

        assertLeft(leave(place(session, jonas), jonas), "WAITING_LIST");
        assertLeft(leave(place(session, amara), amara), "SEAT");
        assertLeft(leave(place(session, amara), amara), "NOTHING");
        assertLeft(leave(begun.id(), amara), "PROGRAM");
        assertThat(page("/training/" + selfPaced, amara)).contains("Start program");
    }

    private static void assertLeft(MvcTestResult answer, String what) {
        assertThat(answer).flash().containsEntry("done", "training.left." + what);
    }

    private EnrolmentId place(SessionId session, CurrentPerson person) {
        return enrolments
                .findBySessionIdAndPersonId(session, person.id())
                .orElseThrow()
                .id();
    }

    @Test
    void moreSeatsMoveThoseUpWhoWait() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 1);
        enrol(program, session, amara);
        enrol(program, session, jonas);
        assertThat(change(program, session, "0", hana)).hasStatusOk();
        assertThat(change(program, session, "2", hana)).hasStatus3xxRedirection();
        assertThat(page("/training/" + program, jonas)).contains("You have a seat");
        assertThat(change(program, session, "1", hana)).bodyText().contains("2 seats are already taken");
    }

    @Test
    void secondEditorIsShownBothVersions() {
        var program = trainings.published("Excel", hana);
        var seen = programs.findById(program).orElseThrow().edits().count();
        edit(program, "Excel for beginners", seen);
        assertThat(edit(program, "Excel for all", seen))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "<title>You saved another version in another window",
                        "Excel for beginners",
                        "Excel for all",
                        "Save my version")
                .doesNotContain("training.form.id");
    }

    @Test
    void enrolmentMeanwhileIsNoOtherVersionOfADate() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 5);
        var seen = SessionForm.of(sessions.findById(session).orElseThrow(), ZoneOffset.UTC);
        enrol(program, session, amara);
        enrol(program, session, jonas);
        cancel(session, amara);
        sessions.flush();
        assertThat(change(program, session, seen, "5", hana)).hasStatus3xxRedirection();
        assertThat(change(program, session, seen, "6", hana))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("training.session.form.id");
        assertThat(page("/training/" + program, hana)).contains("4 of 5 seats left");
    }

    @Test
    void movedDateTellsThoseWhoWantedToCome() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 1);
        enrol(program, session, amara);
        enrol(program, session, jonas);
        assertThat(move(session, 0, "Room 3")).hasStatus3xxRedirection();
        told.of(events);
        assertThat(page("/", amara)).doesNotContain("Session changed");

        assertThat(move(session, 1, "Room 3")).hasStatus3xxRedirection();
        told.of(events);
        for (var person : List.of(amara, jonas))
            assertThat(page("/", person)).contains("Session changed: Excel. It starts ");
        var ines = firm.employee("Ines Weber");
        enrol(program, session, ines);
        told.of(events);
        assertThat(page("/", ines)).doesNotContain("Session changed");
    }

    @Test
    void otherRoomIsToldToo() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 1);
        enrol(program, session, amara);
        move(session, 0, "Room 4");
        told.of(events);
        assertThat(page("/", amara)).contains("Session changed: Excel");
    }

    @Test
    void draftWithADateDoesNotBecomeSelfPaced() {
        var id = trainings.draft(TrainingFixtures.details("Excel", ProgramKind.CLASSROOM), hana);
        trainings.session(id, 5);
        var draft = programs.findById(id).orElseThrow();
        assertThat(edit(id, "Excel", "SELF_PACED", draft.edits().count()))
                .hasStatusOk()
                .bodyText()
                .contains("This program has sessions");
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> draft.revise(
                        TrainingFixtures.details("Excel", ProgramKind.SELF_PACED), true, hana.id(), Instant.EPOCH));
        assertThat(draft.isSelfPaced()).isFalse();
        assertThat(edit(id, "Excel", "ONLINE_LIVE", draft.edits().count())).hasStatus3xxRedirection();
    }

    @Test
    void formSentTwiceMakesOneTraining() {
        var id = idOn("/training/new");
        var first = post("Excel", id);
        assertThat(first).hasStatus3xxRedirection();
        assertThat(post("Excel", id).getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(programs.count()).isOne();
        // Back, another title: nothing that was written gets lost.
        post("Excel for all", id);
        assertThat(programs.count()).isEqualTo(2);
    }

    @Test
    void formSentTwiceAddsOneDate() {
        var program = trainings.published("Excel", hana);
        var id = idOn("/training/" + program + "/sessions/new");
        for (var turn = 0; turn < 2; turn++)
            assertThat(schedule(program, id, "2030-05-06T09:00", "2030-05-06T11:00", "Asia/Manila"))
                    .hasStatus3xxRedirection();
        assertThat(sessions.count()).isOne();
        schedule(program, id, "2030-05-07T09:00", "2030-05-07T11:00", "Asia/Manila");
        assertThat(sessions.count()).isEqualTo(2);
    }

    private String idOn(String form) {
        return Pattern.compile("name=\"formId\" value=\"(.*?)\"")
                .matcher(page(form, hana))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private MvcTestResult post(String title, String id) {
        return mvc.post()
                .uri("/training")
                .param("formId", id)
                .param("title", title)
                .param("kind", "CLASSROOM")
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    @Test
    void cancelledDateTellsThoseWhoWantedToCome() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 5);
        enrol(program, session, amara);
        assertThat(mvc.post()
                        .uri("/training/{p}/sessions/{s}/cancellation", program, session)
                        .param("message", " ")
                        .with(as(hana))
                        .with(csrf()))
                .hasStatusOk();
        mvc.post()
                .uri("/training/{p}/sessions/{s}/cancellation", program, session)
                .param("message", "The trainer is ill. A new date follows.")
                .with(as(hana))
                .with(csrf())
                .exchange();
        told.of(events);
        assertThat(page("/", amara)).contains("Session cancelled: Excel");
        assertThat(page("/training/" + program, amara)).contains("The trainer is ill. A new date follows.");
    }

    @Test
    void hrTicksWhoWasThereButNotItself() {
        var program = trainings.published("Excel", hana);
        var session = trainings.session(program, 5, Duration.ofDays(-1));
        var there = past.enrol(
                session,
                amara.id(),
                sessions.getReferenceById(session).details().startsAt());
        past.enrol(
                session,
                jonas.id(),
                sessions.getReferenceById(session).details().startsAt());
        var own = past.enrol(
                session, hana.id(), sessions.getReferenceById(session).details().startsAt());
        assertThat(page("/", hana)).contains("Attendance not taken: Excel");
        tick(session, page(address(session), hana), List.of(there, own));
        assertThat(enrolments.findById(own).orElseThrow().attended()).isNull();
        assertThat(page("/training/" + program + "/sessions/" + session, hana)).contains("Attended", "Did not attend");
        assertThat(page("/enrolments", amara)).contains("Completed", "Excel");
        assertThat(page("/", hana)).doesNotContain("Attendance not taken");
    }

    @Test
    void ticksOfAPageSeenEarlierLeaveThoseOfAColleague() {
        var session = heldYesterday();
        var here = enrolled(session, amara);
        var late = enrolled(session, jonas);
        var away = enrolled(session, firm.employee("Ines Weber"));
        var early = page(address(session), hana);
        assertThat(tick(session, early, List.of(here))).hasStatus3xxRedirection();

        assertThat(tick(session, early, List.of())).hasStatus3xxRedirection();
        assertThat(attended(here)).isTrue();

        assertThat(tick(session, early, List.of(here, late)))
                .hasStatus(409)
                .bodyText()
                .contains("Someone else has saved attendance for this session")
                .containsPattern(ticked(here))
                .containsPattern(ticked(late))
                .doesNotContainPattern(ticked(away));
        assertThat(attended(late)).isFalse();

        assertThat(tick(session, page(address(session), hana), List.of(here, late)))
                .hasStatus3xxRedirection();
        assertThat(attended(here)).isTrue();
        assertThat(attended(late)).isTrue();
        assertThat(attended(away)).isFalse();
    }

    @Test
    void whoeverWasNotOnThePageIsNotTicked() {
        var session = heldYesterday();
        enrolled(session, jonas);
        var early = page(address(session), hana);
        var here = enrolled(session, amara);
        assertThat(tick(session, early, List.of())).hasStatus3xxRedirection();
        assertThat(attended(here)).isNull();
    }

    @Test
    void hrPublishesTheDraftsOfAListAtOnce() {
        var calm = trainings.draft(TrainingFixtures.details("Calm on the phone", ProgramKind.CLASSROOM), hana);
        var letters = trainings.draft(TrainingFixtures.details("Letters", ProgramKind.SELF_PACED), hana);
        assertThat(page("/training", hana)).doesNotContain("/training/publications");
        assertThat(page("/training?status=DRAFT", hana)).contains("Publish 2 drafts");
        assertThat(page("/training/publications/new?status=DRAFT&kind=SELF_PACED", hana))
                .contains("1 program becomes visible", "Letters")
                .doesNotContain("Calm on the phone");
        for (var narrowed : List.of("?status=DRAFT&q=lettres", "?status=DRAFT&sort=fit", "?status=ARCHIVED", ""))
            assertThat(post("/training/publications" + narrowed, hana)).hasStatus(302);
        assertThat(page("/training?status=DRAFT", hana)).contains("Publish 2 drafts");
        for (var click = 0; click < 2; click++)
            assertThat(post("/training/publications?status=DRAFT&q=letters", hana))
                    .hasRedirectedUrl("/training?q=letters&status=DRAFT");
        assertThat(programs.findById(letters).orElseThrow().canBePublished()).isFalse();
        assertThat(programs.findById(calm).orElseThrow().canBePublished()).isTrue();
    }

    @Test
    void hrTakesThoseWhoTookPartAlongAsAFile() {
        var program = trainings.published("Calm on the phone", hana);
        var session = trainings.session(program, 1);
        assertThat(page("/training/" + program, hana)).doesNotContain("Export participants");
        past.enrol(session, amara.id(), clock.instant());
        past.enrol(session, jonas.id(), clock.instant());
        var address = "/training/" + program + "/participants/export";
        assertThat(page("/training/" + program, hana)).contains(address);
        assertThat(page(address, hana).lines().skip(1))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Amara Okafor", ",ENROLLED,,"),
                        second -> assertThat(second).contains("Jonas Lindqvist", ",WAITING,,"));
        assertThat(mvc.get().uri(address).with(as(amara))).hasStatus(403);
    }

    @Test
    void whoWasThereOrIsDoneTakesACertificateAlong() throws IOException {
        var session = trainings.session(trainings.published("Calm on the phone", hana), 5, Duration.ofDays(-2));
        var was = past.enrol(session, amara.id(), clock.instant().minus(Duration.ofDays(5)));
        assertThat(mvc.get().uri("/enrolments/" + was + "/certificate").with(as(amara)))
                .hasStatus(404);
        past.attend(was, false, hana.id(), clock.instant());
        assertThat(mvc.get().uri("/enrolments/" + was + "/certificate").with(as(amara)))
                .hasStatus(404);
        past.attend(was, true, hana.id(), clock.instant());
        assertThat(page("/enrolments", amara)).contains("/enrolments/" + was + "/certificate");
        assertThat(paper(was, amara))
                .contains("Amara Okafor took part in “Calm on the phone”.", "Harbor Point Academy", "2 hours");
        assertThat(mvc.get().uri("/enrolments/" + was + "/certificate").with(as(jonas)))
                .hasStatus(404);

        var own = past.begin(trainings.selfPaced("Data protection", hana), jonas.id(), clock.instant());
        post("/enrolments/" + own + "/completion", jonas);
        assertThat(page("/enrolments", jonas)).contains("/enrolments/" + own + "/certificate");
        assertThat(paper(own, jonas)).contains("Jonas Lindqvist completed “Data protection”.", "Completed");
    }

    private String paper(EnrolmentId enrolment, CurrentPerson person) throws IOException {
        var answer = mvc.get()
                .uri("/enrolments/" + enrolment + "/certificate")
                .with(as(person))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var file = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    @Test
    void selfPacedTrainingIsBegunAndDoneAtOnesOwnPace() {
        var program = trainings.selfPaced("Data protection", hana);
        assertThat(post("/training/" + program + "/enrolments", amara)).hasStatus3xxRedirection();
        assertThat(post("/training/" + program + "/enrolments", amara)).hasStatus3xxRedirection();
        assertThat(enrolments.count()).isOne();
        assertThat(page("/enrolments", amara)).contains("Coming up", "Data protection", "Mark as complete");
        var completion = "/enrolments/" + enrolments.findAll().get(0).id() + "/completion";
        post(completion, amara);
        for (var address : List.of("/enrolments", "/training/" + program))
            assertThat(page(address, amara))
                    .doesNotContain("Mark as complete")
                    .contains("Completed", "Not completed yet");
        assertThat(mvc.delete().uri(completion).with(as(amara)).with(csrf())).hasRedirectedUrl("/enrolments");
        for (var address : List.of("/enrolments", "/training/" + program))
            assertThat(page(address, amara)).contains("Mark as complete").doesNotContain("Not completed yet");
        post(completion, amara);
        assertThat(page("/enrolments", amara)).contains("Completed");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=SELF_PACED, Alone",
        "kind=CLASSROOM, Room",
        "length=TWO_HOURS, Alone",
        "length=LONGER, Room",
        "skill=singing, Room",
        "language=German, Room",
        "free=YES, Alone",
        "within=WEEK, Room",
        "q=sing, Room",
        "q=snging, Room",
        "q=carol choir, Room",
        "q=academy alone, Alone"
    })
    void listIsNarrowedBy(String query, String found) {
        var singing = skills.named("Singing", "carol");
        trainings.selfPaced("Alone", hana);
        var room = trainings.published(
                new ProgramDetails(
                        "Room",
                        "Choir",
                        "",
                        "",
                        ProgramKind.CLASSROOM,
                        600,
                        "German",
                        List.of(new SkillAsked(singing, 3, true)),
                        null),
                hana);
        var session = trainings.session(room, 1, Duration.ofDays(3));
        past.enrol(
                session,
                jonas.id(),
                sessions.getReferenceById(session).details().startsAt());
        sessions.flush();
        var other = found.equals("Room") ? "Alone" : "Room";
        assertThat(page("/training?" + query.replace("=singing", "=" + singing), amara))
                .contains(">" + found + "<")
                .doesNotContain(">" + other + "<");
    }

    @Test
    void signsBelongToTheirWordAndTitlesFollowADictionary() {
        for (var title : List.of("C++ Basics", "Zebra Care", "C for Cooks", "aaa", "Äaa"))
            trainings.selfPaced(title, hana);
        assertThat(searched("c++")).bodyText().contains("C++ Basics").doesNotContain("C for Cooks");
        assertThat(searched("C")).bodyText().contains("C for Cooks").doesNotContain("C++ Basics");
        assertThat(searched("\"for cooks\"")).bodyText().contains("C for Cooks");
        assertThat(searched("\"cooks for\"")).bodyText().doesNotContain("C for Cooks");
        assertThat(searched("***")).bodyText().contains("has no letter and no number", "Zebra Care");
        assertThat(page("/training?sort=title", amara))
                .satisfies(inOrder(">aaa<", ">Äaa<", ">C for Cooks<", ">C++ Basics<", ">Zebra Care<"));
    }

    private MvcTestResult searched(String text) {
        return mvc.get().uri("/training").param("q", text).with(as(amara)).exchange();
    }

    @Test
    void listSaysWhereTheReaderHasASeatToCome() {
        enrolled(trainings.session(trainings.published("Seat", hana), 2), amara);
        var full = trainings.session(trainings.published("Line", hana), 1);
        enrolled(full, jonas);
        enrolled(full, amara);
        var cancelled = trainings.session(trainings.published("Off", hana), 2);
        enrolled(cancelled, amara);
        past.cancel(cancelled, hana.id(), Instant.EPOCH, "The trainer is ill.");
        enrolled(trainings.session(trainings.published("Past", hana), 2, Duration.ofDays(-400)), amara);
        past.begin(trainings.selfPaced("Begun", hana), amara.id(), Instant.EPOCH);
        past.complete(past.begin(trainings.selfPaced("Read", hana), amara.id(), Instant.EPOCH), Instant.EPOCH);

        assertThat(row("Seat")).contains("Enrolled");
        assertThat(row("Begun")).contains("Enrolled");
        assertThat(row("Line")).contains("Waiting").doesNotContain("Enrolled");
        for (var title : List.of("Off", "Past", "Read")) assertThat(row(title)).doesNotContain("Enrolled", "Waiting");
    }

    /** What the list says to Amara about one training. */
    private String row(String title) {
        var list = page("/training", amara);
        var from = list.indexOf(">" + title + "<");
        return list.substring(from, list.indexOf("</li>", from));
    }

    @Test
    void listAndMineTakeTheSameStatementsForTenAndForSixty() {
        for (var number = 0; number < 10; number++) take(number);
        var list = count("/training");
        var mine = count("/enrolments");
        for (var number = 10; number < 60; number++) take(number);
        assertThat(count("/training")).isEqualTo(list);
        assertThat(count("/enrolments")).isEqualTo(mine);
        assertThat(page("/training", amara)).contains("60 programs", "1–25 of 60");
    }

    private void take(int number) {
        var program = trainings.published("Training " + number, hana);
        var session = trainings.session(program, 2, Duration.ofDays(number % 2 == 0 ? 5 : -5));
        past.enrol(
                session,
                amara.id(),
                sessions.getReferenceById(session).details().startsAt());
        sessions.flush();
    }

    private int count(String address) {
        return statements.during(() -> page(address, amara)).size();
    }

    private String page(String address, CurrentPerson person) {
        sessions.flush();
        var answer = mvc.get().uri(address).with(as(person)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String address, CurrentPerson person) {
        return mvc.post().uri(address).with(as(person)).with(csrf()).exchange();
    }

    private MvcTestResult enrol(ProgramId program, SessionId session, CurrentPerson person) {
        return post("/training/%s/sessions/%s/enrolments".formatted(program, session), person);
    }

    private void cancel(SessionId session, CurrentPerson person) {
        assertThat(leave(place(session, person), person)).hasStatus3xxRedirection();
    }

    private MvcTestResult leave(EnrolmentId id, CurrentPerson person) {
        return mvc.delete()
                .uri("/enrolments/{id}", id)
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private SessionId heldYesterday() {
        return trainings.session(trainings.published("Excel", hana), 5, Duration.ofDays(-1));
    }

    private EnrolmentId enrolled(SessionId session, CurrentPerson person) {
        return past.enrol(
                session,
                person.id(),
                sessions.getReferenceById(session).details().startsAt());
    }

    private @Nullable Boolean attended(EnrolmentId id) {
        return enrolments.findById(id).orElseThrow().attended();
    }

    private String address(SessionId id) {
        return "/training/%s/sessions/%s"
                .formatted(sessions.getReferenceById(id).programId(), id);
    }

    /** Ticks these on the page, as a browser would send it. */
    private MvcTestResult tick(SessionId session, String page, List<EnrolmentId> there) {
        var request = mvc.put().uri(address(session) + "/attendance");
        Pattern.compile("<input type=\"hidden\" name=\"(open|present|absent)\" value=\"(.*?)\">")
                .matcher(page)
                .results()
                .forEach(shown -> request.param(shown.group(1), shown.group(2)));
        there.forEach(id -> request.param("there", id.toString()));
        return request.with(as(hana)).with(csrf()).exchange();
    }

    private static String ticked(EnrolmentId id) {
        return "value=\"%s\"\\s+checked".formatted(id);
    }

    private MvcTestResult schedule(ProgramId program, String starts, String ends, String zone) {
        return schedule(program, "", starts, ends, zone);
    }

    private MvcTestResult schedule(ProgramId program, String id, String starts, String ends, String zone) {
        return mvc.post()
                .uri("/training/{id}/sessions", program)
                .param("formId", id)
                .param("starts", starts)
                .param("ends", ends)
                .param("zone", zone)
                .param("place", "Room 3")
                .param("seats", "12")
                .with(as(hana))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult change(ProgramId program, SessionId id, String seats, CurrentPerson person) {
        sessions.flush();
        return change(program, id, SessionForm.of(sessions.findById(id).orElseThrow(), ZoneOffset.UTC), seats, person);
    }

    private MvcTestResult move(SessionId id, int daysLater, String place) {
        sessions.flush();
        var session = sessions.findById(id).orElseThrow();
        var form = SessionForm.of(session, ZoneOffset.UTC);
        return put(session.programId(), id, form, daysLater, place, form.seats().toString(), hana);
    }

    private MvcTestResult change(
            ProgramId program, SessionId id, SessionForm form, String seats, CurrentPerson person) {
        return put(program, id, form, 0, "Room 4", seats, person);
    }

    private MvcTestResult put(
            ProgramId program,
            SessionId id,
            SessionForm form,
            int daysLater,
            String place,
            String seats,
            CurrentPerson person) {
        return mvc.put()
                .uri("/training/{p}/sessions/{s}", program, id)
                .param("starts", form.starts().plusDays(daysLater).toString())
                .param("ends", form.ends().plusDays(daysLater).toString())
                .param("zone", form.zone())
                .param("place", place)
                .param("seats", seats)
                .param("version", form.version().toString())
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult edit(ProgramId program, String title, long version) {
        return edit(program, title, "CLASSROOM", version);
    }

    private MvcTestResult edit(ProgramId program, String title, String kind, long version) {
        return mvc.put()
                .uri("/training/{id}", program)
                .param("title", title)
                .param("kind", kind)
                .param("version", Long.toString(version))
                .with(as(hana))
                .with(csrf())
                .exchange();
    }
}
