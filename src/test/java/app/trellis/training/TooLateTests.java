package app.trellis.training;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever acts on a page that no longer holds is led to the record, reads the reason there, and loses no words. */
@PageTest
class TooLateTests {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

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

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private ProgramId excel;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        excel = trainings.published("Excel", hana);
    }

    @Test
    void enrolmentAfterItsDeadlineSaysThatItClosed() {
        var session = closed(5);
        assertThat(told(enrol(session), amara)).contains("Enrolment for this session closed 1 hour ago", ">Excel</h1>");
        assertThat(enrolments.count()).isZero();
    }

    @Test
    void enrolmentInASessionThatIsHeldSaysThatItStarted() {
        assertThat(told(enrol(trainings.session(excel, 5, HOUR.negated())), amara))
                .contains("This session started 1 hour ago");
        assertThat(told(enrol(trainings.session(excel, 5, WEEK.negated())), amara))
                .contains("This session started");
    }

    @Test
    void enrolmentInACancelledSessionSaysSo() {
        var session = trainings.session(excel, 5);
        past.cancel(session, hana.id(), clock.instant(), "The trainer is ill.");
        assertThat(told(enrol(session), amara)).contains("This session was cancelled. Choose another one.");
    }

    @Test
    void enrolmentInAnArchivedProgramSaysSo() {
        var session = trainings.session(excel, 5);
        var reading = trainings.selfPaced("Reading", hana);
        past.archive(excel, hana.id(), clock.instant());
        past.archive(reading, hana.id(), clock.instant());
        assertThat(told(enrol(session), amara)).contains("not enrolled. This program is archived");
        assertThat(told(post("/training/" + reading + "/enrolments", amara), amara))
                .contains("not enrolled. This program is archived");
        assertThat(enrolments.count()).isZero();
    }

    @Test
    void hrDoesNotEnrolInADraft() {
        var draft = trainings.draft(TrainingFixtures.details("Word", ProgramKind.CLASSROOM), hana);
        var session = trainings.session(draft, 5);
        assertThat(told(post("/training/%s/sessions/%s/enrolments".formatted(draft, session), hana), hana))
                .contains("This program is a draft: publish it first.");
    }

    @Test
    void seatAndPlaceInTheLineStayOnceTheDeadlineIsOver() {
        var session = closed(1);
        var seat = past.enrol(session, amara.id(), clock.instant());
        var place = past.enrol(session, jonas.id(), clock.instant());
        assertThat(told(leave(seat, amara), amara)).contains("The time to change that ended 1 hour ago");
        assertThat(told(leave(place, jonas), jonas)).contains("still signed up");
        assertThat(enrolments.findById(place).orElseThrow().status()).isEqualTo(Enrolment.Status.WAITING);
    }

    @Test
    void thereIsNoSeatToGiveUpInACancelledSession() {
        var session = trainings.session(excel, 1);
        var seat = past.enrol(session, amara.id(), clock.instant());
        past.cancel(session, hana.id(), clock.instant(), "The trainer is ill.");
        assertThat(told(leave(seat, amara), amara)).contains("there is no seat to give up");
    }

    @Test
    void whatIsCompletedIsNotLeftAndWhatIsLeftIsNotCompleted() {
        var reading = past.begin(trainings.selfPaced("Reading", hana), amara.id(), clock.instant());
        past.complete(reading, clock.instant());
        assertThat(told(leave(reading, amara), amara)).contains("You’ve completed this program");
        var writing = past.begin(trainings.selfPaced("Writing", hana), amara.id(), clock.instant());
        assertThat(leave(writing, amara)).hasStatus3xxRedirection();
        assertThat(told(post("/enrolments/" + writing + "/completion", amara), amara))
                .contains("You left this program: start it again first.", ">Writing</h1>");
    }

    @Test
    void seatsRaisedAfterASessionBeganMoveNobodyUp() {
        var session = trainings.session(excel, 1, HOUR.negated());
        assertThat(mvc.get().uri(address(session)).with(as(hana))).bodyText().contains(address(session) + "/edit");
        past.enrol(session, amara.id(), clock.instant());
        var place = past.enrol(session, jonas.id(), clock.instant());
        assertThat(revise(session, "7")).hasRedirectedUrl(address(session));
        assertThat(session(session).details().seats()).isEqualTo(7);
        assertThat(enrolments.findById(place).orElseThrow().status()).isEqualTo(Enrolment.Status.WAITING);
        for (var address : List.of("/training/" + excel, "/training", "/enrolments"))
            assertThat(page(address, jonas)).as(address).doesNotContain("waiting list", ">Waiting<");
    }

    /** They wait for a seat, and there is still time to come. */
    @Test
    void seatsRaisedBetweenTheDeadlineAndTheStartMoveThoseUpWhoWait() {
        var session = closed(1);
        past.enrol(session, amara.id(), clock.instant());
        var place = past.enrol(session, jonas.id(), clock.instant());
        assertThat(revise(session, "2")).hasRedirectedUrl(address(session));
        assertThat(enrolments.findById(place).orElseThrow().status()).isEqualTo(Enrolment.Status.ENROLLED);
    }

    @Test
    void changesOfACancelledSessionAreKeptOnTheForm() {
        var session = trainings.session(excel, 5);
        var details = SessionForm.of(session(session), ZoneOffset.UTC);
        past.cancel(session, hana.id(), clock.instant(), "The trainer is ill.");
        assertThat(put(session, details, "9", "Room 17 in the annex"))
                .hasStatusOk()
                .bodyText()
                .contains("A colleague cancelled this session while you were editing", "Room 17 in the annex");
        assertThat(told(get(address(session) + "/edit", hana), hana))
                .contains("This session was cancelled, so it can’t be changed");
    }

    @Test
    void messageOfACancellationThatCameTooLateIsGivenBack() {
        var begun = trainings.session(excel, 5, HOUR.negated());
        assertThat(told(cancel(begun, "The room burnt down."), hana))
                .contains("already started", "The room burnt down.");
        var session = trainings.session(excel, 5);
        assertThat(told(cancel(session, "The trainer is ill."), hana)).contains("Session cancelled");
        // The same form again, and then a colleague with other words.
        assertThat(told(cancel(session, "The trainer is ill."), hana)).contains("Session cancelled");
        assertThat(told(cancel(session, "Nobody has time."), hana))
                .contains("Already cancelled", "Nobody has time.", "The trainer is ill.");
    }

    @Test
    void attendanceIsTakenOnlyWhereSomethingWasHeld() {
        var early = trainings.session(excel, 5);
        assertThat(told(put(address(early) + "/attendance", hana), hana))
                .contains("Attendance was not saved. This session starts ");
        past.cancel(early, hana.id(), clock.instant(), "The trainer is ill.");
        assertThat(told(put(address(early) + "/attendance", hana), hana))
                .contains("Attendance was not saved. This session was cancelled.");
    }

    @Test
    void archivedProgramTakesNoSessionButTheWordsStay() {
        var session = trainings.session(excel, 5);
        past.archive(excel, hana.id(), clock.instant());
        assertThat(told(get("/training/" + excel + "/sessions/new", hana), hana))
                .contains("This program is archived. Restore it");
        var form = SessionForm.of(session(session), ZoneOffset.UTC);
        assertThat(fields(mvc.post().uri("/training/{id}/sessions", excel), form, "9", "Room 17 in the annex"))
                .hasStatusOk()
                .bodyText()
                .contains("This program is archived. Restore it", "Room 17 in the annex");
        assertThat(sessions.count()).isOne();
    }

    @Test
    void stateThatRulesOutWhatIsAskedIsTold() {
        assertThat(told(post(publication(), hana), hana)).contains("Nothing changed. This program is published");
        assertThat(told(delete("/training/" + excel + "/archive", hana), hana))
                .contains("Nothing changed. This program is published");
        past.archive(excel, hana.id(), clock.instant());
        for (var request : Stream.of(post(publication(), hana), delete(publication(), hana), post(archive(), hana))
                .toList()) assertThat(told(request, hana)).contains("Nothing changed. This program is archived");
    }

    @Test
    void programInWhichSomebodyHasEnrolledIsNoDraftAgain() {
        var session = trainings.session(excel, 5);
        assertThat(page("/training/" + excel, hana)).contains("Unpublish");
        var seat = past.enrol(session, amara.id(), clock.instant());
        leave(seat, amara);
        assertThat(page("/training/" + excel, hana)).doesNotContain("Unpublish");
        assertThat(told(delete(publication(), hana), hana)).contains("Someone has enrolled");
    }

    @Test
    void programWithSessionsBecomesADraftAgainWhileNobodyHasEnrolled() {
        trainings.session(excel, 5);
        assertThat(delete(publication(), hana)).hasRedirectedUrl("/training/" + excel);
        assertThat(programs.findById(excel).orElseThrow().status()).isEqualTo(ProgramStatus.DRAFT);
        assertThat(told(post(archive(), hana), hana)).contains("Nothing changed. This program is a draft");
    }

    /** Enrolment ended an hour ago, and it starts tomorrow. */
    private SessionId closed(int seats) {
        var starts = clock.instant().plus(Duration.ofDays(1));
        return session(starts, clock.instant().minus(HOUR), seats);
    }

    private SessionId session(Instant starts, Instant deadline, int seats) {
        var id = past.schedule(
                excel, new SessionDetails(starts, starts.plus(HOUR), "Asia/Manila", "Room 3", null, seats, deadline));
        sessions.flush();
        return id;
    }

    private TrainingSession session(SessionId id) {
        sessions.flush();
        return sessions.findById(id).orElseThrow();
    }

    private String address(SessionId id) {
        return session(id).address();
    }

    private String publication() {
        return "/training/" + excel + "/publication";
    }

    private String archive() {
        return "/training/" + excel + "/archive";
    }

    private MvcTestResult enrol(SessionId session) {
        return post("/training/%s/sessions/%s/enrolments".formatted(excel, session), amara);
    }

    private MvcTestResult leave(EnrolmentId id, CurrentPerson person) {
        return delete("/enrolments/" + id, person);
    }

    private MvcTestResult cancel(SessionId session, String message) {
        return sent(mvc.post().uri(address(session) + "/cancellation").param("message", message), hana);
    }

    private MvcTestResult revise(SessionId id, String seats) {
        return put(id, SessionForm.of(session(id), ZoneOffset.UTC), seats, "Room 3");
    }

    private MvcTestResult put(SessionId id, SessionForm form, String seats, String place) {
        return fields(mvc.put().uri(address(id)), form, seats, place);
    }

    private MvcTestResult fields(MockMvcRequestBuilder request, SessionForm form, String seats, String place) {
        request.param("starts", String.valueOf(form.starts()))
                .param("ends", String.valueOf(form.ends()))
                .param(
                        "deadline",
                        form.deadline() == null ? "" : form.deadline().toString())
                .param("zone", form.zone())
                .param("place", place)
                .param("seats", seats)
                .param("version", String.valueOf(form.version()));
        return sent(request, hana);
    }

    private MvcTestResult get(String address, CurrentPerson person) {
        return sent(mvc.get().uri(address), person);
    }

    private MvcTestResult post(String address, CurrentPerson person) {
        return sent(mvc.post().uri(address), person);
    }

    private MvcTestResult put(String address, CurrentPerson person) {
        return sent(mvc.put().uri(address), person);
    }

    private MvcTestResult delete(String address, CurrentPerson person) {
        return sent(mvc.delete().uri(address), person);
    }

    private MvcTestResult sent(MockMvcRequestBuilder request, CurrentPerson person) {
        sessions.flush();
        return request.with(as(person)).with(csrf()).exchange();
    }

    /** The page to which an answer leads. */
    private String told(MvcTestResult answer, CurrentPerson person) {
        assertThat(answer).hasStatus3xxRedirection();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        return text(sent(mvc.get().uri(address).cookie(answer.getResponse().getCookies()), person));
    }

    private String page(String address, CurrentPerson person) {
        return text(get(address, person));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
