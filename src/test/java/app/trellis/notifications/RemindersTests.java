package app.trellis.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.training.SessionId;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day before a session, and three days before an answer is due. */
@PageTest
class RemindersTests {

    @Autowired
    private List<Reminders> features;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill training;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private Firm firm;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson marco;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        marco = firm.employee("Marco Silva");
    }

    @Test
    void sessionIsRemindedOfOnceTheDayBefore() {
        var session = session();
        var starts = clock.instant().plus(Duration.ofHours(20));
        enrolled(session, amara, starts.minus(Duration.ofDays(3)));
        startsAt(session, starts);
        remind(starts.minus(Duration.ofHours(25)));
        assertThat(told(amara)).as("too early").isEmpty();
        remind(starts.minus(Duration.ofHours(23)));
        remind(starts.minus(Duration.ofHours(22)));
        assertThat(told(amara)).containsExactly("training.notice.tomorrow");
    }

    @Test
    void sessionThatIsMovedIsRemindedOfAgain() {
        var session = session();
        var starts = clock.instant().plus(Duration.ofHours(20));
        enrolled(session, amara, starts.minus(Duration.ofDays(3)));
        startsAt(session, starts);
        remind(starts.minus(Duration.ofHours(23)));
        startsAt(session, starts.plus(Duration.ofDays(2)));
        remind(starts.plus(Duration.ofHours(25)));
        assertThat(told(amara)).hasSize(2);
    }

    @Test
    void nobodyIsRemindedOfWhatTheyTookOnThatDayOrGaveUpOrWhatHasBegun() {
        var session = session();
        var starts = clock.instant().plus(Duration.ofHours(20));
        enrolled(session, amara, starts.minus(Duration.ofHours(21)));
        enrolled(session, marco, starts.minus(Duration.ofDays(3)));
        startsAt(session, starts);
        remind(starts.plusSeconds(1));
        assertThat(told(marco)).as("it has begun").isEmpty();
        jdbc.sql("UPDATE enrolment SET status = 'CANCELLED', cancelled_at = now() WHERE person_id = ?")
                .param(marco.id().value())
                .update();
        remind(starts.minus(Duration.ofHours(20)));
        assertThat(told(amara)).as("enrolled today").isEmpty();
        assertThat(told(marco)).as("given up").isEmpty();
    }

    @Test
    void requestIsRemindedOfThreeDaysBeforeUnlessItIsAnswered() {
        var due = LocalDate.now(clock).plusDays(10);
        var request = feedback.ask(amara.id(), marco.id(), "The storm", due, clock.instant());
        entities.flush();
        var morning = due.minusDays(3).atTime(8, 0).atZone(clock.getZone()).toInstant();
        remind(morning.minusSeconds(1));
        assertThat(told(marco)).isEmpty();
        remind(morning.plusSeconds(60));
        remind(morning.plusSeconds(360));
        assertThat(told(marco)).containsExactly("feedback.notice.due");
        jdbc.sql("DELETE FROM notice").update();
        feedback.decline(request, "No time", clock.instant());
        entities.flush();
        remind(morning.plusSeconds(60));
        assertThat(told(marco)).isEmpty();
    }

    private void remind(Instant now) {
        NoticeTasks.remindNow(features, inbox, Clock.fixed(now, clock.getZone()));
    }

    private SessionId session() {
        return trainings.session(trainings.published("Excel", hana), 5);
    }

    private void enrolled(SessionId session, CurrentPerson person, Instant at) {
        training.enrol(session, person.id(), at);
        entities.flush();
    }

    private void startsAt(SessionId session, Instant starts) {
        jdbc.sql("UPDATE training_session SET starts_at = :starts, ends_at = :ends, deadline = :starts WHERE id = :id")
                .param("starts", Timestamp.from(starts))
                .param("ends", Timestamp.from(starts.plus(Duration.ofHours(1))))
                .param("id", session.value())
                .update();
    }

    private List<String> told(CurrentPerson person) {
        return jdbc.sql("SELECT message FROM notice WHERE person_id = ?")
                .param(person.id().value())
                .query(String.class)
                .list();
    }
}
