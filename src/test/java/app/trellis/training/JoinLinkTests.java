package app.trellis.training;

import static app.trellis.signin.As.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import biweekly.Biweekly;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who sees the link by which one joins a session, on every page and in the file for calendars. */
@PageTest
class JoinLinkTests {

    private static final String PLACE = "Room 3 or https://meet.example/abc (passcode swordfish)";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private TrainingSessions sessions;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private ProgramId program;
    private SessionId session;

    @BeforeEach
    void sessionInARoomAndOnline() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        program = trainings.published(TrainingFixtures.details("Excel", ProgramKind.ONLINE_LIVE), hana);
        session = session(PLACE, 1);
    }

    @Test
    void isShownToNobodyWithoutASeat() {
        assertThat(seesLink(amara)).isFalse();
        past.enrol(session, amara.id(), clock.instant());
        assertThat(seesLink(amara)).isTrue();
        past.enrol(session, jonas.id(), clock.instant());
        assertThat(seesLink(jonas)).as("on the waiting list").isFalse();
        assertThat(page("/training/" + program, jonas)).contains("Room 3", "once you have a seat");
        assertThat(page("/enrolments", jonas)).contains("Room 3", "once you have a seat");
    }

    @Test
    void followsTheSeat() {
        var seat = past.enrol(session, amara.id(), clock.instant());
        past.enrol(session, jonas.id(), clock.instant());
        past.giveUp(seat, clock.instant());
        assertThat(seesLink(amara)).as("seat given up").isFalse();
        assertThat(seesLink(jonas)).as("moved up").isTrue();
    }

    @Test
    void isShownToNobodyOnceTheSessionIsCancelled() {
        past.enrol(session, amara.id(), clock.instant());
        past.cancel(session, hana.id(), clock.instant(), "The trainer is ill.");
        assertThat(seesLink(amara)).isFalse();
        assertThat(calendar(amara)).contains("STATUS:CANCELLED");
    }

    @Test
    void isSeenByHrWhichWritesIt() {
        assertThat(seesLink(hana)).isTrue();
        assertThat(page("/training/%s/sessions/%s".formatted(program, session), hana))
                .contains("href=\"https://meet.example/abc\"", "passcode swordfish");
    }

    @Test
    void opensByAClickAndKeepsTheRoomBesideIt() {
        past.enrol(session, amara.id(), clock.instant());
        for (var address : List.of("/training/" + program, "/enrolments"))
            assertThat(page(address, amara))
                    .contains(
                            "Room 3 or <a href=\"https://meet.example/abc\"", ">Join online</a> (passcode swordfish)");
    }

    @ParameterizedTest
    @CsvSource({
        "Difficult conversations, Difficult conversations",
        "难以启齿的谈话, 难以启齿的谈话",
        "Schwierige Gespräche 👩🏽‍💻, Schwierige Gespräche 👩🏽‍💻",
        "'A/B \"tests\": <why?> C:\\drive', A B tests why C drive"
    })
    void fileBearsTheNameOfTheTrainingAndItsDay(String title, String name) {
        program = trainings.published(TrainingFixtures.details(title, ProgramKind.ONLINE_LIVE), hana);
        session = session(PLACE, 1);
        var day = sessions.findById(session)
                .orElseThrow()
                .details()
                .startsAt()
                .atZone(ZoneId.of("Asia/Manila"))
                .toLocalDate();
        var header =
                mvc.get().uri(file()).with(as(amara)).exchange().getResponse().getHeader("Content-Disposition");
        assertThat(header).isASCII();
        var disposition = ContentDisposition.parse(header);
        assertThat(disposition.getFilename()).isEqualTo(name + " " + day + ".ics");
        assertThat(disposition.getFilename().getBytes(UTF_8)).hasSizeLessThan(255);
        assertThat(Biweekly.parse(calendar(amara))
                        .first()
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue())
                .isEqualTo(title);
    }

    @Test
    void longNameStaysWithinWhatFileSystemsTake() {
        program = trainings.published(TrainingFixtures.details("𠀋".repeat(200), ProgramKind.ONLINE_LIVE), hana);
        session = session(PLACE, 1);
        var header =
                mvc.get().uri(file()).with(as(amara)).exchange().getResponse().getHeader("Content-Disposition");
        assertThat(ContentDisposition.parse(header).getFilename().getBytes(UTF_8))
                .hasSizeBetween(200, 255);
    }

    /** Rows outlive names of zones. */
    @ParameterizedTest
    @CsvSource({"US/Pacific-New", "Middle/Earth"})
    void sessionInAZoneThatJavaDoesNotKnowAnyMoreIsShownAllTheSame(String zone) {
        var starts = clock.instant().plus(Duration.ofDays(7));
        session = past.schedule(
                program, new SessionDetails(starts, starts.plusSeconds(60), zone, PLACE, null, 5, starts));
        past.enrol(session, amara.id(), clock.instant());
        assertThat(seesLink(amara)).isTrue();
        assertThat(page("/training/%s/sessions/%s/edit".formatted(program, session), hana))
                .doesNotContain(zone);
    }

    private SessionId session(String place, int seats) {
        var starts = clock.instant().plus(Duration.ofDays(2));
        return past.schedule(
                program,
                new SessionDetails(starts, starts.plusSeconds(3600), "Asia/Manila", place, null, seats, starts));
    }

    /** Whether this person meets the link, or what opens it; the same answer on each way. */
    private boolean seesLink(CurrentPerson person) {
        for (var address : List.of("/", "/training", "/training?q=excel", "/people/" + amara.id()))
            assertThat(page(address, person)).as(address).doesNotContain("meet.example", "swordfish");
        var sees = page("/training/" + program, person).contains("https://meet.example/abc");
        assertThat(page("/training/" + program, person).contains("swordfish")).isEqualTo(sees);
        assertThat(calendar(person).contains("https://meet.example/abc")).isEqualTo(sees);
        assertThat(calendar(person).contains("swordfish")).isEqualTo(sees);
        if (!person.hr())
            assertThat(page("/enrolments", person).contains("meet.example")).isEqualTo(sees);
        return sees;
    }

    private String calendar(CurrentPerson person) {
        return page(file(), person).replace("\r\n ", "");
    }

    private String file() {
        return "/training/%s/sessions/%s/calendar.ics".formatted(program, session);
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
}
