package app.trellis.insights;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.clients.ClientFixtures;
import app.trellis.clients.TouchpointLevel;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackId;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.hiring.HiringFixtures;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.pulse.PulseFixtures;
import app.trellis.responsibilities.ResponsibilityFixtures;
import app.trellis.touchpoints.TouchpointFixtures;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The figures of a company of two departments that are told, support and technology, and of two of HR who are too few. Each
 * is what the file says: "department value of counted".
 */
@PageTest
class InsightsPagesTests {

    private static final String RECENT = "People with recent feedback";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill pastTrainings;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private TouchpointFixtures touchpoints;

    @Autowired
    private PulseFixtures pulses;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Statements statements;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private List<CurrentPerson> support;
    private List<CurrentPerson> technology;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        firm.hr("Rosa Lindqvist");
        support = IntStream.range(0, 8)
                .mapToObj(number -> firm.employee("Support " + (char) ('A' + number)))
                .toList();
        technology = IntStream.range(0, 6)
                .mapToObj(number -> firm.admin("Technology " + (char) ('A' + number)))
                .toList();
        marco = technology.get(0);
    }

    @Test
    void companyStandsAboveItsDepartments() throws IOException {
        asked.carry(asked.open("Handover notes", marco), support.get(0));
        asked.carry(asked.open("Night desk", marco), support.get(1));
        var over = asked.open("Coaching", marco);
        asked.carry(over, support.get(2));
        asked.end(over, marco);
        assertThat(told("People with a responsibility beside their job"))
                .containsExactly(
                        " 13.0 of 16", "Customer Support 25.0 of 8", "Human Resources  of ", "Technology  of ");
        assertThat(page())
                .containsSubsequence("13%", "of 16", "Customer Support", "25%", "of 8", "Human Resources", "Not shown");
    }

    @Test
    void whoLeftIsNotCounted() throws IOException {
        leave(support.get(0));
        leave(support.get(1));
        assertThat(told("People with a responsibility beside their job"))
                .containsExactly(" 0.0 of 14", "Customer Support  of ", "Human Resources  of ", "Technology 0.0 of 6");
    }

    @Test
    void onlyFeedbackThatPeopleHaveCounts() throws IOException {
        send(support.get(0), Visibility.RECIPIENT, 1);
        send(support.get(1), Visibility.RECIPIENT_AND_MANAGER, 59);
        send(support.get(2), Visibility.RECIPIENT, 61);
        send(support.get(3), Visibility.MANAGER_ONLY, 1);
        feedback.withdraw(send(support.get(4), Visibility.RECIPIENT, 1), clock.instant());
        draft(support.get(5), Visibility.RECIPIENT, 1);
        jdbc.sql("UPDATE feedback SET held_until = sent_at + interval '7 days' WHERE id = ?")
                .param(send(support.get(6), Visibility.RECIPIENT, 1).value())
                .update();
        assertThat(told(RECENT)).contains(" 13.0 of 16", "Customer Support 25.0 of 8");
    }

    @Test
    void whoHasJustComeNeedsNoFeedbackYet() throws IOException {
        send(support.get(0), Visibility.RECIPIENT, 1);
        jdbc.sql("UPDATE person SET hired_on = current_date - 59 WHERE id IN (?, ?)")
                .params(support.get(0).id().value(), support.get(1).id().value())
                .update();
        assertThat(told(RECENT)).contains(" 0.0 of 14");
    }

    @Test
    void halfOfTheRequestsTookLonger() throws IOException {
        for (var days = 1; days <= 5; days++) {
            var request = feedback.ask(support.get(days).id(), marco.id(), "Calls of day " + days, today(), ago(10));
            feedback.answer(request, send(support.get(days), Visibility.RECIPIENT, 1), ago(10 - days));
        }
        feedback.ask(support.get(6).id(), marco.id(), "Not answered", today(), ago(10));
        assertThat(told("Time until requested feedback arrives"))
                .containsExactly(" 3.0 of 5", "Customer Support 3.0 of 5");
    }

    @Test
    void fiveRequestsOfOnePersonTellNothing() throws IOException {
        for (var number = 1; number <= 5; number++) {
            var request = feedback.ask(support.get(0).id(), marco.id(), "Calls " + number, today(), ago(10));
            feedback.answer(request, send(support.get(0), Visibility.RECIPIENT, 1), ago(9));
        }
        assertThat(told("Time until requested feedback arrives")).containsExactly("  of ", "Customer Support  of ");
    }

    @Test
    void trainingCountsWhoWasThereOrIsDone() throws IOException {
        var course = trainings.published("Calm calls", hana);
        var session = trainings.session(course, 20);
        for (var number = 0; number < 6; number++) {
            var enrolment = pastTrainings.enrol(session, support.get(number).id(), clock.instant());
            if (number < 5) pastTrainings.attend(enrolment, number < 3, hana.id(), clock.instant());
        }
        var alone = trainings.selfPaced("Phishing", hana);
        pastTrainings.complete(pastTrainings.begin(alone, marco.id(), clock.instant()), clock.instant());
        pastTrainings.begin(alone, hana.id(), clock.instant());
        assertThat(told("People who took part in training")).startsWith(" 25.0 of 16", "Customer Support 38.0 of 8");
        assertThat(told("Seats that were used")).containsExactly(" 60.0 of 5", "Customer Support 60.0 of 5");
        entities.flush();
        jdbc.sql(
                        "UPDATE training_session SET starts_at = starts_at - interval '13 months', deadline = deadline - interval '13 months'")
                .update();
        assertThat(told("People who took part in training")).startsWith(" 6.0 of 16");
        assertThat(told("Seats that were used")).containsExactly("  of ");
    }

    @Test
    void openingsTellWhetherTheyFindSomebodyInside() throws IOException {
        for (var number = 0; number < 6; number++) {
            var opening = posting.published("Lead " + number, hana);
            if (number == 5) continue;
            publishedDaysAgo(20, opening);
            if (number < 4) hiring.application(opening, support.get(number));
        }
        assertThat(told("Openings that someone applied for"))
                .containsExactly(" 80.0 of 5", "Customer Support 80.0 of 5");
        publishedDaysAgo(400);
        assertThat(told("Openings that someone applied for")).containsExactly("  of ");
    }

    @Test
    void openingsTellHowLongPeopleWait() throws IOException {
        for (var number = 0; number < 5; number++) {
            var opening = posting.published("Lead " + number, hana);
            publishedDaysAgo(20, opening);
            hiring.hired(opening, number < 2 ? technology.get(number) : support.get(number), hana);
        }
        hiring.application(posting.published("Unanswered", hana), marco);
        jdbc.sql("UPDATE job_application SET applied_at = applied_at - interval '60 hours'")
                .update();
        assertThat(told("Time until applicants hear back")).containsExactly(" 2.5 of 5", "Customer Support 2.5 of 5");
        assertThat(told("Hires from another department")).containsExactly(" 40.0 of 5", "Customer Support 40.0 of 5");
        assertThat(told("Time to fill an opening")).containsExactly(" 20.0 of 5", "Customer Support 20.0 of 5");
        assertThat(page()).contains("2.5 days", "20 days");
    }

    @Test
    void clientsHaveNoDepartments() throws IOException {
        var account = clients.account("Brightwater", marco);
        for (var days = 1; days <= 4; days++) touchpoints.held(account, TouchpointLevel.ACCOUNT, days, marco);
        touchpoints.planned(account, TouchpointLevel.ACCOUNT, Duration.ofDays(-5), marco);
        touchpoints.planned(account, TouchpointLevel.ACCOUNT, Duration.ofDays(5), marco);
        assertThat(told("Touchpoints held")).containsExactly(" 80.0 of 5");
        entities.flush();
        jdbc.sql("UPDATE touchpoint SET cancelled_at = now(), cancelled_by = planned_by WHERE held_at IS NULL")
                .update();
        assertThat(told("Touchpoints held")).containsExactly(" 80.0 of 5");
        clients.end(6, account, hana);
        assertThat(told("Touchpoints held")).containsExactly("  of ");
        IntStream.range(0, 5).forEach(number -> pulses.lowAnswerFor(support.get(number)));
        assertThat(told("Low answers followed up in time")).containsExactly("  of ");
        entities.flush();
        jdbc.sql("UPDATE pulse_follow_up SET due_at = ?")
                .param(Timestamp.from(ago(1)))
                .update();
        assertThat(told("Low answers followed up in time")).containsExactly(" 0.0 of 5");
    }

    @Test
    void fewAreNotToldAtAll() throws IOException {
        var account = clients.account("Brightwater", marco);
        for (var days = 1; days <= 4; days++) touchpoints.held(account, TouchpointLevel.ACCOUNT, days, marco);
        assertThat(told("Touchpoints held")).containsExactly("  of ");
        assertThat(page())
                .containsSubsequence("Touchpoints held", "Of those planned")
                .contains("Not shown", "Nothing to count yet");
    }

    @Test
    void neitherLessonsNorGoalsNorThanksAreRead() {
        assertThat(statements.during(() -> assertThat(page()).contains("Insights")))
                .filteredOn(sql -> sql.contains("counted_0"))
                .singleElement()
                .asString()
                .doesNotContain("lessons.", "career_goal", "appreciation", "responsibility_offer", "pulse_request");
    }

    private String page() {
        var answer = mvc.get().uri("/insights").with(as(hana)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The lines of the file about one figure. */
    private List<String> told(String figure) throws IOException {
        entities.flush();
        var answer = mvc.get().uri("/insights/export").with(as(hana)).exchange();
        assertThat(answer).hasStatusOk();
        var file = answer.getResponse().getContentAsString().substring(1);
        return CSVFormat.RFC4180.parse(new StringReader(file)).stream()
                .filter(line -> line.get(0).equals(figure))
                .map(InsightsPagesTests::text)
                .toList();
    }

    private static String text(CSVRecord line) {
        return "%s %s of %s".formatted(line.get(1), line.get(3), line.get(4));
    }

    private FeedbackId send(CurrentPerson recipient, Visibility visibility, int daysAgo) {
        var id = draft(recipient, visibility, daysAgo);
        feedback.send(id, ago(daysAgo));
        entities.flush();
        return id;
    }

    private FeedbackId draft(CurrentPerson recipient, Visibility visibility, int daysAgo) {
        return feedback.draft(
                marco.id(),
                recipient.id(),
                FeedbackKind.PRAISE,
                visibility,
                new FeedbackText("In the call", "You listened", "The client stayed", ""),
                ago(daysAgo));
    }

    private void leave(CurrentPerson person) {
        entities.flush();
        jdbc.sql("UPDATE person SET left_on = current_date - 1 WHERE id = ?")
                .param(person.id().value())
                .update();
    }

    private void publishedDaysAgo(int days, OpeningId... openings) {
        entities.flush();
        jdbc.sql("UPDATE opening SET published_at = ? WHERE id = ANY (?) OR ?")
                .params(
                        Timestamp.from(ago(days)),
                        Arrays.stream(openings).map(OpeningId::value).toArray(UUID[]::new),
                        openings.length == 0)
                .update();
        entities.clear();
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
