package app.trellis.hiring;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.activity.Activity;
import app.trellis.calendar.CalendarSource.Entry;
import app.trellis.hiring.InterviewActivity.InterviewCancelled;
import app.trellis.hiring.InterviewActivity.InterviewPlanned;
import app.trellis.openings.OpeningActivity.OpeningRevised;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Revision;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.Firm;
import biweekly.Biweekly;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@RecordApplicationEvents
class InterviewPagesTests {

    private static final Map<String, String> TALK = Map.of(
            "starts", "2100-05-03T10:00",
            "minutes", "45",
            "zone", "Asia/Manila",
            "place", "Room 3 or https://meet.example/abc",
            "note", "You meet Nuno.");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private JobApplications applications;

    @Autowired
    private Interviews interviews;

    @Autowired
    private InterviewCalendar calendar;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Statements statements;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private OpeningId lead;
    private ApplicationId application;
    private Instant soon;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        lead = posting.managedBy(marco, "Team Lead", hana);
        application = hiring.application(lead, amara);
        soon = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void plannedInterviewMovesTheApplicationAndIsReadByTheApplicant() {
        assertThat(plan(UUID.randomUUID(), TALK)).hasRedirectedUrl("/applications/" + application);
        assertThat(applications.findById(application).orElseThrow().stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(page(amara))
                .bodyText()
                .contains("10:00", "10:45", "Room 3", "href=\"https://meet.example/abc\"", "You meet Nuno.")
                .doesNotContain("Cancel interview", "/edit\"");
        assertThat(page(marco)).bodyText().contains("Cancel interview", "/edit\"");
    }

    /** The times are written by the clock of the place, and read by that of the reader too. */
    @Test
    void readerElsewhereReadsTheTimeByTheOwnClockToo() {
        plan(UUID.randomUUID(), TALK);
        assertThat(mvc.get()
                        .uri("/applications/{id}", application)
                        .with(as(amara))
                        .locale(Locale.UK)
                        .cookie(new Cookie("zone", "Europe/Lisbon")))
                .bodyText()
                .contains("03:00", "10:00", "Manila time");
    }

    @Test
    void formOffersTheZoneOfTheWriter() {
        assertThat(mvc.get()
                        .uri("/applications/{id}/interviews/new", application)
                        .with(as(marco))
                        .cookie(new Cookie("zone", "Asia/Manila")))
                .bodyText()
                .contains("value=\"Asia/Manila\"", "This moves the application to Interview.");
    }

    @Test
    void secondClickPlansNoSecondInterviewAndOtherWordsDo() {
        var form = UUID.randomUUID();
        plan(form, TALK);
        plan(form, TALK);
        assertThat(interviews.of(application)).hasSize(1);
        assertThat(events.stream(InterviewPlanned.class)).hasSize(1);
        plan(form, with("starts", "2100-05-04T10:00"));
        assertThat(interviews.of(application)).hasSize(2);
    }

    @Test
    void pastTimeIsRefusedAndTheRestKept() {
        assertThat(plan(UUID.randomUUID(), with("starts", "2020-05-03T10:00")))
                .hasStatusOk()
                .bodyText()
                .contains("That time has passed. Choose a later one.", "You meet Nuno.");
        assertThat(applications.findById(application).orElseThrow().stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void colleagueWhoWasQuickerIsShownBesideTheOwnWords() {
        var id = hiring.interview(application, soon, hana);
        assertThat(change(id, with("place", "Room 4"), marco)).hasStatus3xxRedirection();
        assertThat(change(id, with("place", "Room 5"), hana))
                .hasStatus(409)
                .bodyText()
                .contains("Someone else changed this interview", "Room 4", "Room 5");
    }

    @Test
    void cancelledInterviewIsKeptAndSaysWho() {
        var id = hiring.interview(application, soon, hana);
        assertThat(cancel(id)).hasStatus3xxRedirection();
        assertThat(cancel(id)).hasStatus3xxRedirection();
        assertThat(events.stream(InterviewCancelled.class)).hasSize(1);
        assertThat(page(amara)).bodyText().contains("Cancelled by Marco Silva").doesNotContain("Room 3");
        assertThat(mvc.get()
                        .uri("/applications/{a}/interviews/{id}/edit", application, id)
                        .with(as(marco)))
                .hasRedirectedUrl("/applications/" + application);
        assertThat(change(id, TALK, marco))
                .hasStatusOk()
                .bodyText()
                .contains("Not changed: this interview was cancelled", "You meet Nuno.");
    }

    @Test
    void interviewThatHasBegunIsNotCancelled() {
        var id = hiring.interview(application, clock.instant().minusSeconds(60), hana);
        assertThat(cancel(id)).hasRedirectedUrl("/applications/" + application);
        assertThat(interviews.findById(id).orElseThrow().isCancelled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_SELECTED", "HIRED"})
    void decisionCancelsTheInterviewsToComeAndKeepsThosePast(String decision) {
        var past = hiring.interview(application, clock.instant().minus(Duration.ofDays(1)), hana);
        var coming = hiring.interview(application, soon, hana);
        assertThat(post("/applications/{id}/steps", marco, Map.of("stage", decision, "version", version())))
                .hasStatus3xxRedirection();
        assertCancelledOnly(coming, past);
    }

    @Test
    void withdrawalCancelsTheInterviewsToCome() {
        var past = hiring.interview(application, clock.instant().minus(Duration.ofDays(1)), hana);
        var coming = hiring.interview(application, soon, hana);
        post("/applications/{id}/withdrawal", amara, Map.of());
        assertCancelledOnly(coming, past);
        assertThat(plan(UUID.randomUUID(), TALK))
                .hasStatusOk()
                .bodyText()
                .contains("Not planned: this application is closed.", "You meet Nuno.");
        assertThat(interviews.of(application)).hasSize(2);
    }

    @Test
    void leavingWithdrawsTheApplicationAndCancelsTheInterviewsToCome() {
        var past = hiring.interview(application, clock.instant().minus(Duration.ofDays(1)), hana);
        var coming = hiring.interview(application, soon, hana);
        var decided = hiring.application(posting.published("Day Lead", hana), amara);
        hiring.move(decided, Stage.NOT_SELECTED, hana);
        publisher.publishEvent(new EmployeesLeft(Set.of(amara.id(), marco.id()), hana.id()));
        entities.flush();
        entities.clear();
        assertCancelledOnly(coming, past);
        assertThat(page(marco)).bodyText().contains("Withdrawn", "Cancelled by Hana Kimura");
        assertThat(applications.findById(application).orElseThrow().isWithdrawn())
                .isTrue();
        assertThat(applications.findById(decided).orElseThrow().stage()).isEqualTo(Stage.NOT_SELECTED);
    }

    @Test
    void rejectionOfAllWhoWaitCancelsTheirInterviewsInOneStatementMore() {
        var other = hiring.application(lead, firm.employee("Ines Weber"));
        var mine = hiring.interview(application, soon, hana);
        var theirs = hiring.interview(other, soon, hana);
        hiring.hired(lead, firm.employee("Tom Reyes"), hana);
        var waiting = applications.undecided(lead, marco.id(), Stage.OPEN);
        assertThat(mvc.post()
                        .uri("/openings/{id}/rejections", lead)
                        .param("note", "Sorry")
                        .param("seen", new Undecided(waiting).fingerprint())
                        .with(as(marco))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(interviews.findAllById(List.of(mine, theirs))).hasSize(2).allMatch(Interview::isCancelled);
    }

    @Test
    void hiringTeamPlansNoInterviewWithItself() {
        var own = hiring.application(lead, marco);
        assertThat(mvc.get().uri("/applications/{id}/interviews/new", own).with(as(marco)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/applications/{id}", own).with(as(marco)))
                .bodyText()
                .doesNotContain("Plan interview");
    }

    @Test
    void applicantAndHiringManagerReadOnHomeWhatIsToComeThisWeek() {
        hiring.interview(application, soon, hana);
        hiring.interview(application, clock.instant().plus(Duration.ofDays(9)), hana);
        assertThat(mvc.get().uri("/").with(as(amara)))
                .bodyText()
                .contains("Your interview: Team Lead")
                .doesNotContain("1 more interview");
        assertThat(mvc.get().uri("/").with(as(marco))).bodyText().contains("Interview with Amara Okafor: Team Lead");
        assertThat(mvc.get().uri("/").with(as(hana))).bodyText().doesNotContain("Interview with");
    }

    @Test
    void pageTakesAsManyStatementsForTenInterviewsAsForOne() {
        hiring.interview(application, soon, hana);
        var one = statements.during(() -> page(marco));
        for (var more = 1; more < 10; more++) hiring.interview(application, soon.plusSeconds(3600 * more), hana);
        assertThat(statements.during(() -> page(marco))).isEqualTo(one);
    }

    @Test
    void calendarFileHasItsTimePlaceAndPage() throws UnsupportedEncodingException {
        var id = hiring.interview(application, soon, hana);
        var file = mvc.get()
                .uri("/applications/{a}/interviews/{id}/calendar.ics", application, id)
                .with(as(amara))
                .exchange();
        var event = Biweekly.parse(file.getResponse().getContentAsString())
                .first()
                .getEvents()
                .get(0);
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(interviews.findById(id).orElseThrow().details().startsAt());
        assertThat(event.getSummary().getValue()).isEqualTo("Interview: Team Lead");
        assertThat(event.getLocation().getValue()).isEqualTo("Room 3");
        assertThat(event.getDescription().getValue()).endsWith("/applications/" + application);
    }

    @Test
    void interviewStandsInTheCalendarsOfApplicantAndHiringManager() {
        var id = hiring.interview(application, soon, hana);
        var planned = new InterviewPlanned(id, application, hana.id(), clock.instant());
        assertThat(calendar.changedBy(planned))
                .containsExactlyInAnyOrder(new Entry(amara.id(), id.value()), new Entry(marco.id(), id.value()));
        assertThat(calendar.appointment(amara.id(), id.value()).orElseThrow().title())
                .isEqualTo("Interview: Team Lead");
        assertThat(calendar.appointment(marco.id(), id.value()).orElseThrow().title())
                .as("without who applies")
                .isEqualTo("Interview: Team Lead");
        assertThat(calendar.appointment(hana.id(), id.value())).isEmpty();
        assertThat(calendar.appointments(marco.id(), clock.instant())).hasSize(1);
    }

    /** Where nobody hires but HR, it stands in the calendar of who planned it. */
    @Test
    void interviewWithoutHiringManagerStandsInTheCalendarOfItsPlanner() {
        var noManager = hiring.application(posting.published("Day Lead", hana), amara);
        var id = hiring.interview(noManager, soon, hana);
        Activity planned = new InterviewPlanned(id, noManager, hana.id(), clock.instant());
        assertThat(calendar.changedBy(planned).map(Entry::person)).containsExactlyInAnyOrder(amara.id(), hana.id());
        assertThat(calendar.appointment(hana.id(), id.value())).isPresent();
        assertThat(calendar.appointment(marco.id(), id.value())).isEmpty();
    }

    /** Where there was no hiring manager before, it stood in that of who planned it. */
    @Test
    void anotherHiringManagerChangesTheCalendarsOfInterviewsToCome() {
        hiring.interview(application, clock.instant().minus(Duration.ofDays(1)), hana);
        cancel(hiring.interview(application, soon, hana));
        var coming = hiring.interview(application, soon, hana);
        var nuno = firm.employee("Nuno Costa");
        assertThat(calendar.changedBy(revised(nuno, "title", "hiringManager")))
                .extracting(Entry::event, Entry::person)
                .containsExactlyInAnyOrder(Stream.of(amara, marco, nuno, hana)
                        .map(person -> tuple(coming.value(), person.id()))
                        .toArray(Tuple[]::new));
        assertThat(calendar.changedBy(revised(marco, "title"))).isEmpty();
    }

    private OpeningRevised revised(CurrentPerson hiringManagerBefore, String... fields) {
        return new OpeningRevised(
                lead, hana.id(), clock.instant(), List.of(fields), Revision.NOTHING, hiringManagerBefore.id());
    }

    @Test
    void cancelledInterviewLeavesTheFeedAndIsCancelledInTheCalendar() {
        var id = hiring.interview(application, soon, hana);
        cancel(id);
        assertThat(calendar.appointment(amara.id(), id.value()).orElseThrow().cancelled())
                .isTrue();
        assertThat(calendar.appointments(amara.id(), clock.instant())).isEmpty();
    }

    private void assertCancelledOnly(InterviewId coming, InterviewId past) {
        assertThat(interviews.findById(coming).orElseThrow().isCancelled()).isTrue();
        assertThat(interviews.findById(past).orElseThrow().isCancelled()).isFalse();
        assertThat(events.stream(InterviewCancelled.class).map(InterviewCancelled::interview))
                .containsExactly(coming);
    }

    private MvcTestResult page(CurrentPerson reader) {
        return mvc.get().uri("/applications/{id}", application).with(as(reader)).exchange();
    }

    private MvcTestResult plan(UUID form, Map<String, String> talk) {
        var fields = new HashMap<>(talk);
        fields.put("formId", form.toString());
        return post("/applications/{id}/interviews", marco, fields);
    }

    private MvcTestResult change(InterviewId id, Map<String, String> talk, CurrentPerson by) {
        var request = mvc.put()
                .uri("/applications/{a}/interviews/{id}", application, id)
                .param("version", "0")
                .with(as(by))
                .with(csrf());
        talk.forEach(request::param);
        var answer = request.exchange();
        entities.flush();
        return answer;
    }

    private MvcTestResult cancel(InterviewId id) {
        return post("/applications/{a}/interviews/" + id + "/cancellation", marco, Map.of());
    }

    private MvcTestResult post(String address, CurrentPerson by, Map<String, String> fields) {
        var request = mvc.post().uri(address, application).with(as(by)).with(csrf());
        fields.forEach(request::param);
        var answer = request.exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private String version() {
        return Long.toString(applications.findById(application).orElseThrow().version());
    }

    private static Map<String, String> with(String field, String value) {
        var fields = new HashMap<>(TALK);
        fields.put(field, value);
        return fields;
    }
}
