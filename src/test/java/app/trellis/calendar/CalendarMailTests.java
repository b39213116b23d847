package app.trellis.calendar;

import static app.trellis.calendar.CalendarPost.event;
import static app.trellis.calendar.CalendarPost.text;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.mail.Letter;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionId;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What people and HR do to seats on the pages, and which mails reach whose calendar. */
@PageTest
@RecordApplicationEvents
class CalendarMailTests {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private CalendarPost post;

    @Autowired
    private CalendarMail writer;

    @Autowired
    private CalendarChoice choice;

    @Autowired
    private Access access;

    @Autowired
    private CalendarBackfill backfill;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private ProgramId excel;
    private SessionId session;
    private LocalDateTime starts;

    @BeforeEach
    void sessionNextWeek() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        excel = trainings.published("Excel", hana);
        session = trainings.session(excel, 1);
        starts = clock.instant()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofDays(7))
                .atZone(MANILA)
                .toLocalDateTime();
    }

    @Test
    void seatComesIntoTheCalendarOfItsOwner() {
        enrols(amara);
        var letter = letterTo(amara);
        assertThat(letter.subject()).isEqualTo("You have a seat: Excel");
        assertThat(text(letter)).contains("You have a seat in “Excel”.", "(Manila time)", "Where: Room 3");
        assertThat(letter.calendar().method()).isEqualTo("REQUEST");
        assertThat(letter.calendar().file()).contains("\r\nMETHOD:REQUEST\r\n").doesNotContain("Ines", "Hana");
        var event = event(letter);
        assertThat(event.getUid().getValue()).isEqualTo(session + "@trellis");
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo(firm.emailOf(amara));
            assertThat(attendee.getRsvp()).isFalse();
        });
        assertThat(event.getOrganizer().getEmail()).isEqualTo("trellis@localhost");
        assertThat(event.getStatus()).isNull();
    }

    @Test
    void whoDoesNotSignInGetsNoLinkThatAsksForIt() {
        enrols(amara);
        assertThat(letterTo(amara).action()).isNull();
        access.open(amara.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        givesUp(amara);
        assertThat(letterTo(amara).action()).isNotNull();
    }

    @Test
    void placeOnTheWaitingListIsInNoCalendarUntilItIsASeat() {
        enrols(amara);
        enrols(jonas);
        assertThat(sent()).containsOnlyKeys(amara.id());
        givesUp(amara);
        var sent = sent();
        assertThat(sent.get(amara.id())).extracting(Letter::subject).containsExactly("You gave up your seat: Excel");
        assertThat(sent.get(jonas.id())).extracting(Letter::subject).containsExactly("You have a seat: Excel");
        assertThat(event(sent.get(amara.id()).get(0)).getStatus().isCancelled()).isTrue();
    }

    @Test
    void movedSessionSaysFromWhenToWhen() {
        enrols(amara);
        var first = event(letterTo(amara));
        moves(starts.plusHours(3), "Room 4");
        var letter = letterTo(amara);
        assertThat(letter.subject()).isEqualTo("Changed: Excel");
        assertThat(text(letter)).contains("When: ", "Before: ", "Where: Room 4", "Before: Room 3");
        assertThat(letter.thread()).isEqualTo("calendar/" + session);
        var moved = event(letter);
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());
        assertThat(Duration.between(
                        first.getDateStart().getValue().toInstant(),
                        moved.getDateStart().getValue().toInstant()))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void movedAndMovedBackBeforeSendingIsNoMail() {
        enrols(amara);
        letterTo(amara);
        moves(starts.plusHours(3), "Room 3");
        moves(starts, "Room 3");
        assertThat(sent()).isEmpty();
    }

    @Test
    void movedAndMovedBackAfterSendingIsAMailEach() {
        enrols(amara);
        var first = event(letterTo(amara));
        moves(starts.plusHours(3), "Room 3");
        var moved = event(letterTo(amara));
        moves(starts, "Room 3");
        var back = event(letterTo(amara));
        assertThat(back.getDateStart()).isEqualTo(first.getDateStart());
        assertThat(List.of(first, moved, back))
                .extracting(event -> event.getSequence().getValue())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void trainerAndSeatsAreNoChangeOfACalendar() {
        enrols(amara);
        letterTo(amara);
        revises(starts, "Room 3", "trainer", "Somebody else");
        assertThat(sent()).isEmpty();
    }

    @Test
    void cancelledSessionLeavesEveryCalendarThatHoldsIt() {
        session = trainings.session(excel, 2);
        enrols(amara);
        enrols(jonas);
        enrols(hana);
        var before = event(sent().get(amara.id()).get(0));
        cancels();
        var sent = sent();
        assertThat(sent).as("not who waits").containsOnlyKeys(amara.id(), jonas.id());
        var letter = sent.get(amara.id()).get(0);
        assertThat(letter.subject()).isEqualTo("Cancelled: Excel");
        assertThat(letter.calendar().method()).isEqualTo("CANCEL");
        var cancelled = event(letter);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getUid()).isEqualTo(before.getUid());
        assertThat(cancelled.getOrganizer().getEmail())
                .isEqualTo(before.getOrganizer().getEmail());
        assertThat(cancelled.getAttendees().get(0).getEmail())
                .isEqualTo(before.getAttendees().get(0).getEmail());
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(cancelled.getDateStart()).isEqualTo(before.getDateStart());
    }

    @Test
    void seatOlderThanMailsIsMovedAndCancelledToo() {
        past.enrol(session, amara.id(), clock.instant());
        entities.flush();
        backfill.takeAsTold();
        backfill.takeAsTold();
        assertThat(sent()).isEmpty();
        moves(starts.plusHours(1), "Room 3");
        assertThat(letterTo(amara).subject()).isEqualTo("Changed: Excel");
        cancels();
        assertThat(letterTo(amara).subject()).isEqualTo("Cancelled: Excel");
    }

    @Test
    void seatFromBeforeTheUpdateCountsAsTold() throws IOException {
        past.enrol(session, amara.id(), clock.instant());
        entities.flush();
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            var migration = migrations
                    .filter(file -> file.toString().endsWith("__seats_stand_in_calendars.sql"))
                    .findFirst();
            jdbc.sql(Files.readString(migration.orElseThrow())).update();
        }
        assertThat(writer.write(UUID.randomUUID(), amara.id(), session.value())).isEmpty();
        moves(starts.plusHours(1), "Room 3");
        assertThat(letterTo(amara).subject()).isEqualTo("Changed: Excel");
    }

    @Test
    void seatOfACancelledSessionThatNobodyWasToldOfIsNoMail() {
        enrols(amara);
        cancels();
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoComesBackGetsItAgainWithAHigherNumber() {
        enrols(amara);
        var first = event(letterTo(amara));
        givesUp(amara);
        var gone = event(letterTo(amara));
        enrols(amara);
        var back = event(letterTo(amara));
        assertThat(back.getUid()).isEqualTo(first.getUid());
        assertThat(back.getStatus()).isNull();
        assertThat(List.of(first, gone, back))
                .extracting(event -> event.getSequence().getValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(downloaded(amara).getSequence()).as("the file to download").isEqualTo(back.getSequence());
    }

    /** A calendar that has the downloaded file takes the mail, and one that has the mail takes the file. */
    @Test
    void mailAndDownloadedFileAgree() {
        var looked = downloaded(amara);
        enrols(amara);
        var mailed = event(letterTo(amara));
        assertThat(mailed.getUid()).isEqualTo(looked.getUid());
        assertThat(mailed.getSequence().getValue())
                .isGreaterThan(looked.getSequence().getValue());
        assertThat(downloaded(amara).getSequence()).isEqualTo(mailed.getSequence());
        moves(starts.plusHours(3), "Room 3");
        assertThat(downloaded(amara).getSequence())
                .isEqualTo(event(letterTo(amara)).getSequence());
    }

    @Test
    void listenerThatRunsTwiceSendsOneMail() {
        enrols(amara);
        assertThat(sent()).hasSize(1);
        assertThat(sent()).as("heard a second time").isEmpty();
    }

    @Test
    void whatTheMailServerDidNotTakeIsWrittenAgain() {
        enrols(amara);
        hear();
        var mail = UUID.randomUUID();
        assertThat(writer.write(mail, amara.id(), session.value())).isPresent();
        assertThat(writer.write(mail, amara.id(), session.value())).isPresent();
        assertThat(writer.write(UUID.randomUUID(), amara.id(), session.value())).isEmpty();
    }

    @Test
    void whatTheMailServerRefusedIsToldByTheNextMail() {
        enrols(amara);
        hear();
        var mail = UUID.randomUUID();
        assertThat(writer.write(mail, amara.id(), session.value())).isPresent();
        writer.notTaken(mail);
        assertThat(writer.write(UUID.randomUUID(), amara.id(), session.value())).isPresent();
    }

    /** Queued before, right lost after. */
    @Test
    void mailThatIsNoLongerRightIsDropped() {
        enrols(amara);
        hear();
        givesUp(amara);
        assertThat(sent()).as("seat given up").isEmpty();

        enrols(amara);
        hear();
        choice.set(amara.id(), false);
        assertThat(sent()).as("mails stopped").isEmpty();
        choice.set(amara.id(), true);
        assertThat(sent()).as("what came meanwhile").containsOnlyKeys(amara.id());

        moves(starts.plusHours(1), "Room 3");
        hear();
        access.open(amara.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        disabled("now()");
        assertThat(sent()).as("access taken away").isEmpty();
        disabled("NULL");

        hear();
        jdbc.sql("UPDATE person SET left_on = current_date WHERE id = ?")
                .param(amara.id().value())
                .update();
        entities.clear();
        assertThat(sent()).as("left").isEmpty();
    }

    @Test
    void mailAboutWhatIsOverIsDropped() {
        enrols(amara);
        hear();
        jdbc.sql(
                        "UPDATE training_session SET starts_at = starts_at - interval '8 days', ends_at = ends_at - interval '8 days',"
                                + " deadline = deadline - interval '8 days'")
                .update();
        entities.clear();
        assertThat(sent()).isEmpty();
    }

    @Test
    void linkOfAMailStopsMailsAboutTheCalendarAlone() {
        enrols(amara);
        var topics = letterTo(amara).topics();
        writer.stop(amara.id(), List.of("other"));
        assertThat(choice.on(amara.id())).isTrue();
        writer.stop(amara.id(), topics);
        writer.stop(amara.id(), topics);
        assertThat(choice.on(amara.id())).isFalse();
        moves(starts.plusHours(1), "Room 3");
        cancels();
        assertThat(sent()).isEmpty();
        choice.set(amara.id(), true);
        assertThat(letterTo(amara).calendar().method())
                .as("what happened meanwhile")
                .isEqualTo("CANCEL");
    }

    /** By herself, where it does not matter who did it. */
    private void disabled(String at) {
        jdbc.sql(
                        "UPDATE account SET disabled_at = %1$s, disabled_by = CASE WHEN %1$s IS NULL THEN NULL ELSE person_id END"
                                .formatted(at))
                .update();
        entities.clear();
    }

    private void enrols(CurrentPerson person) {
        change(person, mvc.post().uri("/training/{program}/sessions/{id}/enrolments", excel, session));
    }

    private void givesUp(CurrentPerson person) {
        var seat = jdbc.sql("SELECT id FROM enrolment WHERE person_id = ? AND session_id = ?")
                .params(person.id().value(), session.value())
                .query(UUID.class)
                .single();
        change(person, mvc.delete().uri("/enrolments/{id}", seat));
    }

    private void cancels() {
        change(
                hana,
                mvc.post()
                        .uri("/training/{program}/sessions/{id}/cancellation", excel, session)
                        .param("message", "The trainer is ill."));
    }

    private void moves(LocalDateTime to, String place) {
        revises(to, place, "trainer", "Ines Weber");
    }

    private void revises(LocalDateTime to, String place, String field, String value) {
        var version = jdbc.sql("SELECT edits FROM training_session WHERE id = ?")
                .param(session.value())
                .query(String.class)
                .single();
        change(
                hana,
                mvc.put()
                        .uri("/training/{program}/sessions/{id}", excel, session)
                        .param("starts", to.toString())
                        .param("ends", to.plusHours(2).toString())
                        .param("zone", MANILA.getId())
                        .param("place", place)
                        .param("seats", "1")
                        .param("version", version)
                        .param(field, value));
    }

    private void change(CurrentPerson person, AbstractMockHttpServletRequestBuilder<?> request) {
        assertThat(mvc.perform(request.with(as(person)).with(csrf()))).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
    }

    private VEvent downloaded(CurrentPerson person) {
        var file = mvc.get()
                .uri("/training/{program}/sessions/{id}/calendar.ics", excel, session)
                .with(as(person))
                .exchange();
        return Biweekly.parse(body(file)).first().getEvents().get(0);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void hear() {
        post.hear(events);
    }

    private Map<PersonId, List<Letter>> sent() {
        return post.sent(events);
    }

    private Letter letterTo(CurrentPerson person) {
        return post.letterTo(person, events);
    }
}
