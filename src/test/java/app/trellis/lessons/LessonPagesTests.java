package app.trellis.lessons;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.home.HomeLines;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.responsibilities.ResponsibilityFixtures;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lessons, as their owners write and read them. */
@PageTest
class LessonPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonBackfill past;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private ExpertiseFixtures skills;

    @Autowired
    private LessonHome home;

    @Autowired
    private HomeLines lines;

    @Autowired
    private LessonReminders reminders;

    @Autowired
    private LessonSkills references;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson amara;
    private LocalDate nextWeek;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor");
        nextWeek = LocalDate.now(clock).plusDays(7);
    }

    @Test
    void whoeverWritesALessonReadsWhoSeesItAndFindsItAgain() {
        assertThat(text("/lessons")).contains("No lessons yet.");
        assertThat(text("/lessons/new")).contains("Only you see what you write. It is never used to rate you.");
        send(
                HttpMethod.POST,
                "/lessons",
                "kind",
                "NEAR_MISS",
                "saw",
                "Two customers, one name",
                "action",
                "Ask for the date of birth",
                "tryBy",
                nextWeek.toString());
        assertThat(text("/lessons")).contains("Two customers, one name", "To try: Ask for the date of birth");
        assertThat(text(only())).contains("Near miss", "Only you. No manager, HR or administrator does");
    }

    @Test
    void draftMaySayLessAndIsFinishedLater() {
        assertThat(send(HttpMethod.POST, "/lessons", "kind", "SLIP", "saw", "Wrong queue", "draft", "yes"))
                .hasStatus3xxRedirection();
        assertThat(text("/lessons")).contains("Draft");
        assertThat(send(HttpMethod.PUT, only(), "kind", "SLIP", "saw", "Wrong queue", "version", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Say one thing to try, or save a draft.", "Choose a date, or save a draft.");
        assertThat(send(
                        HttpMethod.PUT,
                        only(),
                        "kind",
                        "SLIP",
                        "saw",
                        "Wrong queue",
                        "action",
                        "Look twice",
                        "tryBy",
                        nextWeek.toString(),
                        "version",
                        "0"))
                .hasStatus3xxRedirection();
        assertThat(lessons.findAll()).singleElement().matches(lesson -> !lesson.isDraft());
    }

    @Test
    void lessonWithoutWordsOrWithADayThatHasPassedIsRefused() {
        assertThat(send(HttpMethod.POST, "/lessons", "kind", "SLIP", "saw", " \u00a0", "draft", "yes"))
                .hasStatusOk()
                .bodyText()
                .contains("Say what you saw.");
        var yesterday = LocalDate.now(clock).minusDays(1).toString();
        assertThat(send(HttpMethod.POST, "/lessons", "kind", "SLIP", "saw", "A", "action", "B", "tryBy", yesterday))
                .hasStatusOk()
                .bodyText()
                .contains("That date has passed.");
        assertThat(lessons.findAll()).isEmpty();
    }

    @Test
    void sameWordsSentTwiceMakeOneLesson() {
        var form = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++)
            send(HttpMethod.POST, "/lessons", "formId", form, "kind", "SLIP", "saw", "Wrong queue", "draft", "yes");
        assertThat(lessons.findAll()).hasSize(1);
    }

    @Test
    void editInAnotherWindowIsNotOverwritten() {
        var lesson = past.write(
                amara.id(), LessonTests.details("Wrong queue", "Look twice", nextWeek), List.of(), clock.instant());
        for (var words : List.of("First window", "Second window"))
            send(
                    HttpMethod.PUT,
                    "/lessons/" + lesson,
                    "kind",
                    "SLIP",
                    "saw",
                    words,
                    "action",
                    "Look twice",
                    "tryBy",
                    nextWeek.toString(),
                    "version",
                    "0");
        assertThat(text("/lessons/" + lesson)).contains("First window").doesNotContain("Second window");
    }

    @Test
    void ownerDeletesALessonForGood() {
        var lesson = past.write(
                amara.id(), LessonTests.details("Wrong queue", "Look twice", nextWeek), List.of(), clock.instant());
        assertThat(send(HttpMethod.DELETE, "/lessons/" + lesson)).hasStatus3xxRedirection();
        assertThat(lessons.findAll()).isEmpty();
        assertThat(mvc.get().uri("/lessons/" + lesson).with(as(amara))).hasStatus(404);
    }

    @Test
    void lessonIsTakenFromFeedbackThatItsOwnerReceived() {
        var marco = firm.employee("Marco Silva");
        var text = new FeedbackText("On Monday", "the notes began with the greeting", "we called twice", "");
        var received = feedback.draft(
                marco.id(), amara.id(), FeedbackKind.TO_IMPROVE, Visibility.RECIPIENT, text, clock.instant());
        feedback.send(received, clock.instant());
        assertThat(text("/feedback/" + received)).contains("/lessons/new?feedback=" + received);
        assertThat(text("/lessons/new?feedback=" + received)).contains("From feedback by Marco Silva");
        send(
                HttpMethod.POST,
                "/lessons",
                "kind",
                "SLIP",
                "saw",
                "Decision last",
                "draft",
                "yes",
                "feedback",
                received.toString());
        assertThat(text(only())).contains("From feedback by Marco Silva", "/feedback/" + received);
        feedback.withdraw(received, clock.instant());
        assertThat(text(only())).doesNotContain("From feedback").contains("Decision last");
    }

    @Test
    void feedbackOfOthersGivesNoLesson() {
        var marco = firm.employee("Marco Silva");
        var text = new FeedbackText("On Monday", "you stayed calm", "it was settled", "");
        var written = feedback.draft(
                amara.id(), marco.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, clock.instant());
        feedback.send(written, clock.instant());
        assertThat(text("/feedback/" + written)).doesNotContain("/lessons/new");
        send(
                HttpMethod.POST,
                "/lessons",
                "kind",
                "SLIP",
                "saw",
                "Mine",
                "draft",
                "yes",
                "feedback",
                written.toString());
        assertThat(lessons.findAll()).singleElement().matches(lesson -> lesson.origin() == null);
    }

    @Test
    void lessonIsTakenFromAResponsibility() {
        var board = asked.open("Handover Notes", firm.employee("Marco Silva"));
        assertThat(text("/lessons/new?responsibility=" + board)).contains("From the responsibility “Handover Notes”");
        send(
                HttpMethod.POST,
                "/lessons",
                "kind",
                "WENT_WELL",
                "saw",
                "Short notes",
                "draft",
                "yes",
                "responsibility",
                board.toString());
        assertThat(text(only())).contains("From the responsibility “Handover Notes”");
    }

    @Test
    void threeWeeksAfterTheDateItsOwnerIsAskedOnceWhetherItHelped() {
        var tried = LocalDate.now(clock).minusDays(21);
        var lesson = past.write(
                amara.id(), LessonTests.details("Wrong queue", "Look twice", tried), List.of(), clock.instant());
        past.write(amara.id(), LessonTests.details("Not yet", "Wait", tried.plusDays(1)), List.of(), clock.instant());
        assertThat(lines.of(List.of(home), amara)).singleElement().satisfies(line -> {
            assertThat(line.arguments()).contains("Look twice");
            assertThat(line.href()).isEqualTo("/lessons/" + lesson + "/result");
        });
        var morning = LocalDate.now(clock).atTime(8, 0).atZone(clock.getZone()).toInstant();
        assertThat(reminders.due(morning.minusSeconds(1), morning))
                .singleElement()
                .satisfies(reminder -> {
                    assertThat(reminder.notice().to()).isEqualTo(amara.id());
                    assertThat(reminder.notice().arguments()).isEmpty();
                });
        assertThat(reminders.due(morning, morning.plusSeconds(3600))).isEmpty();
        assertThat(text("/lessons/" + lesson)).contains("Say whether it helped");
        send(HttpMethod.POST, "/lessons/" + lesson + "/result", "result", "NO", "word", "Still twice a day");
        entities.flush();
        assertThat(lines.of(List.of(home), amara)).isEmpty();
        assertThat(reminders.due(morning.minusSeconds(1), morning)).isEmpty();
        assertThat(text("/lessons/" + lesson))
                .contains("It didn’t help.", "Still twice a day", "Ask someone what might help");
    }

    @Test
    void mergedSkillIsNamedOnce() {
        var calm = skills.skill("Keeping calm");
        var calmer = skills.skill("Staying calm");
        var details = LessonTests.details("Wrong queue", "Look twice", nextWeek);
        var both = past.write(amara.id(), details, List.of(calm, calmer), clock.instant());
        var one = past.write(amara.id(), details, List.of(calm), clock.instant());
        references.merge(calm, calmer);
        entities.clear();
        for (var lesson : List.of(both, one))
            assertThat(lessons.findById(lesson).orElseThrow().skills()).containsExactly(calmer);
    }

    private String only() {
        return "/lessons/" + lessons.findAll().get(0).id();
    }

    private String text(String path) {
        entities.flush();
        entities.clear();
        return new String(
                mvc.get().uri(path).with(as(amara)).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult send(HttpMethod method, String path, String... fields) {
        var request = mvc.method(method).uri(path).with(as(amara)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
