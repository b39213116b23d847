package app.trellis.notifications;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.feedback.FeedbackActivity.FeedbackSent;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.transaction.support.TransactionTemplate;

/** From what somebody did to what others read, in the portal and by mail. */
@PageTest
class NotifyingTests {

    private static final FeedbackText TEXT = new FeedbackText("In the ledger", "She saw it", "It was mended", "");
    private static final String PASSWORD = "climbing roses in June";

    @Autowired
    private Telling telling;

    @Autowired
    private NewsMail mail;

    @Autowired
    private Choices choices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private UnreadNotices unread;

    @Autowired
    private FeedbackBackfill feedback;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EventPublicationRegistry registry;

    @Autowired
    private FailedEventPublications failed;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;
    private Instant now;

    @BeforeEach
    void amaraWorksForMarco() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void peopleAreToldOnceHoweverOftenTheListenerRuns() {
        var sent = praise(Visibility.RECIPIENT);
        telling.tell(sent);
        telling.tell(sent);
        assertThat(told(amara)).containsExactly("feedback.notice.received");
        assertThat(told(marco)).as("who did it").isEmpty();
        assertThat(waitingMails(amara)).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfWhatIsOff() {
        choices.choose(amara.id(), Map.of("feedback", Delivery.OFF));
        telling.tell(praise(Visibility.RECIPIENT));
        assertThat(told(amara)).isEmpty();
        assertThat(waitingMails(amara)).isZero();
    }

    @Test
    void whatIsForThePortalAloneIsNotMailed() {
        choices.choose(amara.id(), Map.of("feedback", Delivery.PORTAL));
        telling.tell(praise(Visibility.RECIPIENT));
        assertThat(told(amara)).hasSize(1);
        assertThat(waitingMails(amara)).isZero();
    }

    @Test
    void mailTellsThatThereIsFeedbackAndNotWhat() {
        open(amara);
        var sent = praise(Visibility.RECIPIENT);
        telling.tell(sent);
        assertThat(letter(amara)).hasValueSatisfying(letter -> {
            assertThat(letter.subject()).isEqualTo("Marco Silva gave you feedback");
            assertThat(letter.action()).isEqualTo(new Letter.Action("Open in Trellis", "/feedback/" + sent.feedback()));
            assertThat(letter.topics()).containsExactly("feedback");
            assertThat(letter.toString()).doesNotContain("ledger");
        });
    }

    @Test
    void whatComesWithinHalfAnHourIsOneMail() {
        open(amara);
        telling.tell(praise(Visibility.RECIPIENT));
        telling.tell(praise(Visibility.RECIPIENT));
        assertThat(waitingMails(amara)).isEqualTo(1);
        assertThat(letter(amara)).hasValueSatisfying(letter -> {
            assertThat(letter.subject()).isEqualTo("2 new notifications");
            assertThat(letter.paragraphs())
                    .extracting(Paragraph::text)
                    .containsExactly("Marco Silva gave you feedback", "Marco Silva gave you feedback");
        });
        assertThat(letter(amara)).as("the next mail").isEmpty();
    }

    @Test
    void mailThatCouldNotBeDeliveredTellsTheSameAgain() {
        open(amara);
        telling.tell(praise(Visibility.RECIPIENT));
        var id = UUID.randomUUID();
        var first = mail.write(id, amara.id(), null);
        assertThat(first).isPresent();
        assertThat(mail.write(id, amara.id(), null)).isEqualTo(first);
    }

    @Test
    void summaryTakesWhatWasNotReadAndNothingElse() {
        open(amara);
        choices.choose(amara.id(), Map.of("feedback", Delivery.DAILY));
        telling.tell(praise(Visibility.RECIPIENT));
        isMailedAt(now.plus(Duration.ofHours(1))); // or it would be due in the half hour before that of the summary
        assertThat(letter(amara)).as("before its hour").isEmpty();
        assertThat(waitingMails(amara)).as("still asked for").isEqualTo(1);
        inbox.readAll(amara.id(), clock.instant());
        isMailedAt(now);
        assertThat(letter(amara)).as("read meanwhile").isEmpty();
    }

    private void isMailedAt(Instant at) {
        jdbc.sql("UPDATE notice SET mail_at = ?").param(Timestamp.from(at)).update();
    }

    @Test
    void whatIsOpenedIsNotMailed() {
        open(amara);
        var sent = praise(Visibility.RECIPIENT);
        telling.tell(sent);
        assertThat(unread.countAfterOpening(amara.id(), "/")).isEqualTo(1);
        assertThat(unread.countAfterOpening(amara.id(), "/feedback/" + sent.feedback()))
                .isZero();
        assertThat(letter(amara)).isEmpty();
    }

    @Test
    void whoseRightIsLostGetsNoMailAndIsNotToldAnyMore() {
        open(amara);
        var sent = praise(Visibility.RECIPIENT);
        telling.tell(sent);
        feedback.withdraw(sent.feedback(), now);
        entities.flush();
        entities.clear();
        assertThat(letter(amara)).isEmpty();
        assertThat(told(amara)).isEmpty();
    }

    @Test
    void whoCannotSignInGetsNoMail() {
        telling.tell(praise(Visibility.RECIPIENT));
        assertThat(letter(amara)).isEmpty();
        assertThat(told(amara)).as("for when she can").hasSize(1);
    }

    @Test
    void stoppedTopicIsNotMailedAgain() {
        open(amara);
        mail.stop(amara.id(), List.of("feedback"));
        mail.stop(amara.id(), List.of("feedback"));
        telling.tell(praise(Visibility.RECIPIENT));
        assertThat(told(amara)).hasSize(1);
        assertThat(letter(amara)).isEmpty();
    }

    @Test
    void whatWaitedWhenItsTopicWasStoppedIsNotMailed() {
        open(amara);
        telling.tell(praise(Visibility.RECIPIENT));
        mail.stop(amara.id(), List.of("feedback"));
        assertThat(letter(amara)).isEmpty();
        assertThat(told(amara)).hasSize(1);
    }

    @Test
    void summaryOfVeryMuchHasSomeLinesAndTheWholeNumber() {
        open(amara);
        for (var number = 1; number <= 30; number++) telling.tell(praise(Visibility.RECIPIENT));
        assertThat(letter(amara)).hasValueSatisfying(letter -> {
            assertThat(letter.subject()).isEqualTo("30 new notifications");
            assertThat(letter.paragraphs()).hasSize(25);
        });
    }

    @Test
    @Committed
    void listenerHearsAfterTheCommitAlsoWhenTheCopyThatCommittedHasDied() {
        var sent = requireNonNull(transaction.execute(status -> praise(Visibility.RECIPIENT)));
        jdbc.sql("DELETE FROM notice").update();
        transaction.executeWithoutResult(status -> events.publishEvent(sent));
        Awaitility.await().untilAsserted(() -> assertThat(told(amara)).hasSize(1));
        Awaitility.await().untilAsserted(() -> assertThat(publications()).isZero());

        // As if a copy of Trellis had died between the commit and the listener.
        jdbc.sql("DELETE FROM notice").update();
        jdbc.sql("""
                INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                VALUES (gen_random_uuid(), 'notifications', ?, ?, now() - interval '5 minutes', 'PUBLISHED')
                """)
                .params(
                        FeedbackSent.class.getName(),
                        "{\"feedback\":{\"value\":\"%s\"},\"recipient\":{\"value\":\"%s\"},\"by\":{\"value\":\"%s\"},\"at\":\"%s\"}"
                                .formatted(sent.feedback(), amara.id(), marco.id(), sent.at()))
                .update();
        registry.markStalePublicationsFailed(status -> Duration.ofMinutes(2));
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(Duration.ofMinutes(1)));
        Awaitility.await().untilAsserted(() -> assertThat(told(amara)).hasSize(1));
        Awaitility.await().untilAsserted(() -> assertThat(publications()).isZero());
    }

    private long publications() {
        return jdbc.sql("SELECT count(*) FROM event_publication")
                .query(Long.class)
                .single();
    }

    private FeedbackSent praise(Visibility visibility) {
        var id = feedback.draft(marco.id(), amara.id(), FeedbackKind.PRAISE, visibility, TEXT, now);
        feedback.send(id, now);
        entities.flush();
        now = now.plusMillis(1);
        return new FeedbackSent(id, amara.id(), marco.id(), now);
    }

    /** So that she can sign in, and has no quiet hours. */
    private void open(CurrentPerson person) {
        access.open(person.id(), Set.of(Role.EMPLOYEE), PASSWORD);
        entities.flush();
        choices.choose(person.id(), new Hours(ZoneId.of("UTC"), LocalTime.NOON, LocalTime.NOON));
    }

    private Optional<Letter> letter(CurrentPerson to) {
        jdbc.sql("DELETE FROM mail").update();
        return mail.write(UUID.randomUUID(), to.id(), null);
    }

    private List<String> told(CurrentPerson person) {
        return jdbc.sql("SELECT message FROM notice WHERE person_id = ? ORDER BY happened_at")
                .param(person.id().value())
                .query(String.class)
                .list();
    }

    private long waitingMails(CurrentPerson person) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE person_id = ? AND status = 'WAITING'")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }
}
