package app.trellis.notifications;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.activity.Subject;
import app.trellis.appreciation.AppreciationFixtures;
import app.trellis.appreciation.Reach;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.TouchpointLevel;
import app.trellis.expertise.ExpertiseFixtures;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.goals.GoalBackfill;
import app.trellis.hiring.ApplicationBackfill;
import app.trellis.hiring.ApplicationId;
import app.trellis.hiring.HiringFixtures;
import app.trellis.hiring.InterviewDetails;
import app.trellis.lessons.LessonBackfill;
import app.trellis.lessons.LessonDetails;
import app.trellis.lessons.LessonId;
import app.trellis.lessons.LessonKind;
import app.trellis.lessons.LibraryBackfill;
import app.trellis.lessons.SharedWords;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.pulse.PulseFixtures;
import app.trellis.responsibilities.ResponsibilityFixtures;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import app.trellis.suggestions.SuggestionFixtures;
import app.trellis.touchpoints.TouchpointFixtures;
import app.trellis.training.SessionId;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail waits, and the right to know what it tells is lost before it is sent: for each kind of record that is told of. */
@PageTest
class RightLostTests {

    /**
     * @param topic of the notice
     * @param record makes it, so that Marco may know of it
     * @param lost an SQL statement by which he may not any longer; {@code ?} stands for the record
     */
    private record Case(String topic, Supplier<UUID> record, String lost) {}

    @Autowired
    private List<Notices<?>> features;

    @Autowired
    private Topics topics;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Choices choices;

    @Autowired
    private NewsMail mail;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private ApplicationBackfill applications;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill training;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private ExpertiseFixtures expertise;

    @Autowired
    private GoalBackfill goals;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private AppreciationFixtures thanked;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private SuggestionFixtures suggested;

    @Autowired
    private TouchpointFixtures met;

    @Autowired
    private LessonBackfill lessons;

    @Autowired
    private LibraryBackfill library;

    @Autowired
    private PulseFixtures pulses;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    @BeforeEach
    void marcoMayKnowOfEverything() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        access.open(marco.id(), Set.of(Role.EMPLOYEE), "climbing roses in June");
        entities.flush();
        choices.choose(marco.id(), new Hours(ZoneId.of("UTC"), LocalTime.NOON, LocalTime.NOON));
        cases.put(
                "job_application",
                new Case(
                        "applications",
                        () -> application().value(),
                        "UPDATE opening SET hiring_manager_id = NULL WHERE ? IS NOT NULL"));
        cases.put(
                "interview",
                new Case(
                        "interviews",
                        this::interview,
                        "UPDATE opening SET hiring_manager_id = (SELECT id FROM person WHERE name = 'Amara Okafor') WHERE ? IS NOT NULL"));
        cases.put(
                "training_session",
                new Case(
                        "sessions",
                        () -> session().value(),
                        "UPDATE enrolment SET status = 'CANCELLED', cancelled_at = now() WHERE session_id = ?"));
        cases.put(
                "enrolment",
                new Case(
                        "sessions",
                        this::enrolment,
                        "UPDATE enrolment SET status = 'CANCELLED', cancelled_at = now() WHERE id = ?"));
        cases.put(
                "career_goal", new Case("shared-goals", this::sharedGoal, "DELETE FROM goal_reader WHERE goal_id = ?"));
        cases.put(
                "feedback",
                new Case(
                        "feedback",
                        this::feedback,
                        "UPDATE feedback SET status = 'WITHDRAWN', withdrawn_at = now(), situation = '', behaviour = '', impact = '', next_step = '' WHERE id = ?"));
        cases.put(
                "person",
                new Case(
                        "feedback-handover",
                        this::changeOfManager,
                        "INSERT INTO feedback_handover SELECT id, manager_id, clock_timestamp() FROM person WHERE id = ?"));
        cases.put(
                "feedback_request",
                new Case(
                        "feedback-requests",
                        this::request,
                        "UPDATE feedback_request SET status = 'TAKEN_BACK', closed_at = now() WHERE id = ?"));
        cases.put(
                "person_skill",
                new Case(
                        "skill-requests",
                        () -> expertise.askedToConfirm(amara, expertise.skill("Beekeeping"), marco),
                        "UPDATE skill_request SET declined_at = now() WHERE person_skill_id = ?"));
        cases.put(
                "responsibility",
                new Case(
                        "my-responsibilities",
                        () -> asked.open("Handover Notes", amara).value(),
                        "UPDATE responsibility SET status = 'DRAFT', published_at = NULL WHERE id = ?"));
        cases.put(
                "shared_lesson",
                new Case(
                        "shared-lessons",
                        () -> library.share(
                                        amara.id(),
                                        new SharedWords(LessonKind.SLIP, "Swapped", "", "", "", "Look twice"),
                                        List.of(),
                                        true,
                                        LocalDate.now(clock))
                                .value(),
                        "UPDATE lessons.shared_lesson SET readers = '{}' WHERE id = ?"));
        cases.put(
                "responsibility_offer",
                new Case(
                        "offers",
                        () -> asked.offer(asked.open("Handover Notes", amara), marco),
                        "UPDATE responsibility_offer SET recipient_id = (SELECT id FROM person WHERE name = 'Hana Kimura') WHERE id = ?"));
        cases.put(
                "training_suggestion",
                new Case(
                        "suggested-training",
                        this::suggestion,
                        "UPDATE person SET manager_id = NULL WHERE name = 'Priya Raman' AND ? IS NOT NULL"));
        cases.put(
                "guidance",
                new Case(
                        "guidance",
                        () -> lessons.ask(lesson(amara), marco.id(), null, "How?", clock.instant()),
                        "UPDATE lessons.guidance SET status = 'CANCELLED', closed_at = now() WHERE id = ?"));
        cases.put(
                "lesson",
                new Case(
                        "lessons",
                        () -> lesson(marco).value(),
                        "UPDATE lessons.lesson SET result = 'YES', result_at = now() WHERE id = ?"));
        cases.put(
                "appreciation",
                new Case(
                        "thanks",
                        () -> thanked.by(amara, Reach.EVERYBODY, "For the notes of the late shift.", hana)
                                .value(),
                        "UPDATE appreciation SET reach = 'PERSON' WHERE id = ?"));
        cases.put(
                "client_account",
                new Case(
                        "client-contacts",
                        () -> clients.account("Brightwater Insurance", marco).value(),
                        "UPDATE client_account SET account_manager_id = (SELECT id FROM person WHERE name = 'Hana Kimura') WHERE id = ?"));
        cases.put(
                "touchpoint",
                new Case(
                        "touchpoints",
                        () -> met.held(account(), TouchpointLevel.DELIVERY, 2, marco, amara)
                                .value(),
                        "DELETE FROM touchpoint_participant WHERE touchpoint_id = ? AND person_id IN (SELECT id FROM person WHERE name = 'Marco Silva')"));
        cases.put(
                "calibration",
                new Case(
                        "calibrations",
                        () -> met.calibration(account(), marco, firm.client("Claire Bennett")),
                        "UPDATE calibration SET lead_id = (SELECT id FROM person WHERE name = 'Amara Okafor') WHERE id = ?"));
        cases.put(
                "pulse_round",
                new Case(
                        "pulse",
                        () -> pulses.asking(marco, hana),
                        "UPDATE pulse_turnout SET asked = '{}' WHERE round_id = ?"));
        cases.put(
                "pulse_follow_up",
                new Case(
                        "pulse-follow-ups",
                        () -> pulses.lowAnswerFor(marco),
                        "UPDATE client_account SET account_manager_id = (SELECT id FROM person WHERE name = 'Hana Kimura') WHERE ? IS NOT NULL"));
        cases.put(
                "account",
                new Case(
                        "security",
                        () -> marco.id().value(),
                        "UPDATE account SET disabled_at = now(), disabled_by = person_id WHERE person_id = ?"));
    }

    private UUID suggestion() {
        var claire = firm.client("Claire Bennett");
        var brightwater = clients.account("Brightwater", hana);
        clients.contact(brightwater, claire, hana);
        var priya = firm.reportOf(marco, "Priya Raman");
        clients.assign(brightwater, priya);
        return suggested.by(claire, brightwater, "Writing with care", priya).value();
    }

    private UUID sharedGoal() {
        var goal = goals.set(amara.id(), null, "Lead the night shift", "", null, clock.instant());
        goals.share(goal, marco.id(), clock.instant());
        return goal.value();
    }

    private ClientAccountId account() {
        return clients.account("Client " + UUID.randomUUID(), hana);
    }

    /** It is time to ask whether it helped. */
    private LessonId lesson(CurrentPerson owner) {
        var day = LocalDate.now(clock).minusDays(30);
        var details = new LessonDetails(LessonKind.SLIP, "Two swapped", "", "", "", "Look twice", day);
        return lessons.write(owner.id(), details, List.of(), clock.instant());
    }

    @Test
    void eachKindOfRecordIsTried() {
        assertThat(features.stream()
                        .filter(feature -> !feature.topics().isEmpty())
                        .map(Notices::kind)
                        .collect(toSet()))
                .isEqualTo(cases.keySet());
    }

    @TestFactory
    Stream<DynamicTest> isMailedWhileTheRightStandsAndDroppedOnceItIsLost() {
        return cases.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> tried(one.getKey(), one.getValue())));
    }

    private void tried(String kind, Case one) {
        var record = one.record().get();
        entities.flush();
        entities.clear();
        jdbc.sql("SAVEPOINT told").update();
        tell(kind, one, record);
        assertThat(mail.write(UUID.randomUUID(), marco.id(), null))
                .as("while it stands")
                .isPresent();
        jdbc.sql("ROLLBACK TO SAVEPOINT told").update();
        tell(kind, one, record);
        jdbc.sql(one.lost()).param(record).update();
        entities.clear();
        assertThat(mail.write(UUID.randomUUID(), marco.id(), null))
                .as("once it is lost")
                .isEmpty();
        // Who cannot sign in reads it when they can.
        assertThat(jdbc.sql("SELECT count(*) FROM notice").query(Long.class).single())
                .as("shown any longer")
                .isEqualTo(kind.equals("account") ? 1 : 0);
        jdbc.sql("ROLLBACK TO SAVEPOINT told").update();
    }

    private void tell(String kind, Case one, UUID record) {
        choices.choose(marco.id(), Map.of(one.topic(), Delivery.AT_ONCE));
        var topic = topics.named(one.topic()).orElseThrow();
        var notice = new Notice(marco.id(), topic, "feedback.notice.received", List.of("Somebody"), "/notifications");
        inbox.add("Something", new Subject(kind, record), clock.instant(), List.of(notice));
    }

    private ApplicationId application() {
        return hiring.application(posting.managedBy(marco, "Team Lead", hana), amara);
    }

    private UUID interview() {
        var at = clock.instant().plus(Duration.ofDays(2));
        var details = new InterviewDetails(at, at.plus(Duration.ofHours(1)), "Europe/Berlin", "Room 3", "");
        return applications
                .planInterview(application(), details, hana.id(), clock.instant())
                .value();
    }

    private SessionId session() {
        var session = trainings.session(trainings.published("Excel", hana), 5);
        training.enrol(session, marco.id(), clock.instant());
        return session;
    }

    private UUID enrolment() {
        var session = trainings.session(trainings.published("Excel", hana), 5);
        return training.enrol(session, marco.id(), clock.instant()).value();
    }

    private UUID feedback() {
        var text = new FeedbackText("On Monday", "You listened", "It was settled", "");
        var id = feedback.draft(
                amara.id(), marco.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, clock.instant());
        feedback.send(id, clock.instant());
        return id.value();
    }

    /** Marco reports to Amara, who did not read what Hana wrote for him and his manager at that time. */
    private UUID changeOfManager() {
        var text = new FeedbackText("On Monday", "You listened", "It was settled", "");
        var id = feedback.draft(
                hana.id(), marco.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT_AND_MANAGER, text, clock.instant());
        feedback.send(id, clock.instant());
        entities.flush();
        jdbc.sql("UPDATE person SET manager_id = NULL WHERE id = ?")
                .param(amara.id().value())
                .update();
        jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                .params(amara.id().value(), marco.id().value())
                .update();
        return marco.id().value();
    }

    private UUID request() {
        return feedback.ask(
                amara.id(), marco.id(), "The storm", LocalDate.now(clock).plusDays(5), clock.instant());
    }
}
