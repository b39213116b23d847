package app.trellis.journey;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.appreciation.AppreciationFixtures;
import app.trellis.appreciation.Reach;
import app.trellis.expertise.ExpertiseBackfill;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackId;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.goals.GoalBackfill;
import app.trellis.lessons.LessonBackfill;
import app.trellis.lessons.LessonDetails;
import app.trellis.lessons.LessonKind;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.responsibilities.ResponsibilityFixtures;
import app.trellis.training.ProgramDetails;
import app.trellis.training.ProgramKind;
import app.trellis.training.TrainingBackfill;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each feature tells of a journey, read from the features themselves. */
@PageTest
class JourneySourcesTests {

    @Autowired
    Firm firm;

    @Autowired
    Journeys journeys;

    @Autowired
    Showings showings;

    @Autowired
    GoalBackfill goals;

    @Autowired
    TrainingBackfill training;

    @Autowired
    ResponsibilityFixtures responsibilities;

    @Autowired
    ExpertiseFixtures skills;

    @Autowired
    ExpertiseBackfill expertise;

    @Autowired
    FeedbackBackfill feedback;

    @Autowired
    LessonBackfill lessons;

    @Autowired
    JourneyOnHome home;

    @Autowired
    JourneyOnProfile profile;

    @Autowired
    Statements statements;

    @Autowired
    AppreciationFixtures thanked;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    CurrentPerson marco;
    CurrentPerson amara;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
    }

    @Test
    void goalStandsOnItOnceItIsReached() {
        var goal = goals.set(amara.id(), null, "Lead a team", "", null, clock.instant());
        var dropped = goals.set(amara.id(), null, "Learn to juggle", "", null, clock.instant());
        goals.drop(dropped, "No.", clock.instant());
        assertThat(titles()).containsExactly("Support Specialist");
        goals.reach(goal, "Practice helped.", clock.instant());
        assertThat(of(JourneyKind.GOAL))
                .extracting(JourneyEntry::title, JourneyEntry::words)
                .containsExactly(tuple("Lead a team", "Practice helped."));
    }

    @Test
    void trainingStandsOnItOnceItIsCompleted() {
        var details = new ProgramDetails(
                "Calm calls", null, "", "", ProgramKind.SELF_PACED, 60, null, List.of(), "https://example.com/calm");
        var program = training.draft(null, details, marco.id(), clock.instant());
        training.publish(program, marco.id(), clock.instant());
        var begun = training.begin(program, amara.id(), clock.instant());
        assertThat(of(JourneyKind.TRAINING)).isEmpty();
        training.complete(begun, clock.instant());
        assertThat(of(JourneyKind.TRAINING)).extracting(JourneyEntry::title).containsExactly("Calm calls");
    }

    @Test
    void responsibilityGoesOnUntilItEnds() {
        var duty = responsibilities.open("Handover notes", marco);
        responsibilities.carry(duty, amara);
        assertThat(of(JourneyKind.RESPONSIBILITY))
                .extracting(JourneyEntry::until)
                .containsOnlyNulls();
        responsibilities.end(duty, marco);
        assertThat(of(JourneyKind.RESPONSIBILITY))
                .extracting(JourneyEntry::until)
                .doesNotContainNull();
    }

    @Test
    void skillStandsOnItOnceAtItsConfirmedLevelHoweverManyConfirmedIt() {
        var held = expertise.hold(amara.id(), skills.skill("Calming of tests"), 4, null, false, clock.instant());
        assertThat(of(JourneyKind.SKILL)).isEmpty();
        expertise.confirm(held, marco.id(), clock.instant());
        expertise.confirm(held, firm.employee("Priya Raman").id(), clock.instant());
        assertThat(of(JourneyKind.SKILL)).extracting(JourneyEntry::level).containsExactly(4);
    }

    @Test
    void feedbackStandsOnItOnlyWhenChosenAndIsGoneWhenWithdrawn() {
        var praise = feedback(Visibility.RECIPIENT, "In the queue");
        feedback(Visibility.MANAGER_ONLY, "A private note");
        assertThat(titles()).containsExactly("Support Specialist");
        assertThat(journeys.all(amara.id()))
                .filteredOn(one -> one.entry().kind() == JourneyKind.FEEDBACK)
                .extracting(one -> one.entry().title())
                .containsExactly("In the queue");
        var key = new EntryKey(JourneyKind.FEEDBACK, praise.value());
        showings.decide(amara.id(), key, new Showing(true, true));
        assertThat(of(JourneyKind.FEEDBACK))
                .hasSize(1)
                .noneMatch(entry -> entry.toString().contains("Marco"));
        feedback.withdraw(praise, clock.instant());
        entities.flush();
        assertThat(of(JourneyKind.FEEDBACK)).isEmpty();
        assertThat(journeys.toColleagues(amara.id())).isEmpty();
    }

    @Test
    void thanksToSeveralAreShownToOthersOnlyAsFarAsAllOfThemLetIt() {
        var jonas = firm.employee("Jonas Lindqvist");
        var together = thanked.by(marco, Reach.EVERYBODY, "For the notes of Monday night.", amara, jonas);
        var alone = thanked.by(marco, Reach.PERSON, "For the notes of Tuesday night.", amara);
        var keys = Stream.of(together, alone)
                .map(id -> new EntryKey(JourneyKind.APPRECIATION, id.value()))
                .collect(toSet());
        keys.forEach(key -> showings.decide(amara.id(), key, new Showing(true, true)));
        assertThat(journeys.toColleagues(amara.id())).hasSize(2);
        assertThat(journeys.chosen(amara.id(), keys)).hasSize(2);
        jdbc.sql("UPDATE appreciation SET reach = 'PERSON'").update();
        for (var shown : List.of(
                journeys.toColleagues(amara.id()),
                journeys.chosen(amara.id(), keys),
                journeys.shareable(amara.id()).stream()
                        .filter(entry -> entry.kind() == JourneyKind.APPRECIATION)
                        .toList()))
            assertThat(shown).extracting(JourneyEntry::words).containsExactly("For the notes of Tuesday night.");
        assertThat(of(JourneyKind.APPRECIATION)).as("their own story").hasSize(2);
        assertThat(journeys.all(amara.id()))
                .filteredOn(one -> one.entry().words().contains("Monday"))
                .noneMatch(one -> one.isToColleagues() || one.canBeShownToColleagues());
    }

    @Test
    void homeTellsTheLatestOfWhatIsShown() {
        var praise = new EntryKey(
                JourneyKind.FEEDBACK,
                feedback(Visibility.RECIPIENT, "In the queue").value());
        assertThat(last().title()).isEqualTo("Support Specialist");
        showings.decide(amara.id(), praise, new Showing(true, false));
        assertThat(last().key()).isEqualTo(praise);
        showings.decide(amara.id(), praise, new Showing(false, false));
        assertThat(last().title()).isEqualTo("Support Specialist");
        var held = expertise.hold(amara.id(), skills.skill("Calming of tests"), 4, null, false, clock.instant());
        expertise.confirm(held, marco.id(), clock.instant());
        var skill = last();
        assertThat(skill.title()).isEqualTo("Calming of tests");
        showings.decide(amara.id(), skill.key(), new Showing(false, false));
        assertThat(last().title()).isEqualTo("Support Specialist");
    }

    @Test
    void lessonStandsOnItOnlyWhenAddedAndNeverOnTheProfile() {
        var day = LocalDate.now(clock);
        var details = new LessonDetails(LessonKind.SLIP, "Two tickets swapped", "", "", "", "Read it back", day);
        var lesson = lessons.write(amara.id(), details, List.of(), clock.instant());
        var key = new EntryKey(JourneyKind.LESSON, lesson.value());
        assertThat(titles()).containsExactly("Support Specialist");
        showings.decide(amara.id(), key, new Showing(true, false));
        assertThat(of(JourneyKind.LESSON)).extracting(JourneyEntry::words).containsExactly("Read it back");
        var asked = statements.during(() -> profile.contentFor(amara.id()));
        assertThat(asked).hasSize(1).noneMatch(sql -> sql.contains("lessons."));
    }

    @Test
    void databaseItselfShowsNoLessonToColleagues() {
        var key = new EntryKey(JourneyKind.LESSON, UUID.randomUUID());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> showings.decide(amara.id(), key, new Showing(true, true)));
    }

    @Test
    void homeTellsWhatCameLastInOneStatement() {
        goals.reach(goals.set(amara.id(), null, "Lead a team", "", null, clock.instant()), "", clock.instant());
        entities.flush();
        assertThat(statements.during(() -> assertThat(home.contentFor(amara))
                        .extracting(strip -> strip.last().title())
                        .isEqualTo("Lead a team")))
                .hasSize(1);
    }

    private FeedbackId feedback(Visibility visibility, String situation) {
        var text = new FeedbackText(situation, "You stayed calm", "The caller thanked you", "");
        var id = feedback.draft(marco.id(), amara.id(), FeedbackKind.PRAISE, visibility, text, clock.instant());
        feedback.send(id, clock.instant());
        return id;
    }

    private JourneyEntry last() {
        entities.flush();
        return requireNonNull(home.contentFor(amara)).last();
    }

    private List<String> titles() {
        entities.flush();
        return journeys.of(amara.id()).stream().map(JourneyEntry::title).toList();
    }

    private List<JourneyEntry> of(JourneyKind kind) {
        entities.flush();
        return journeys.of(amara.id()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }
}
