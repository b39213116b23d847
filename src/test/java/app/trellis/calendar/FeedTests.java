package app.trellis.calendar;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import app.trellis.training.EnrolmentId;
import app.trellis.training.ProgramId;
import app.trellis.training.SessionId;
import app.trellis.training.TrainingBackfill;
import app.trellis.training.TrainingFixtures;
import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a calendar program reads by somebody's private link. */
@PageTest
class FeedTests {

    private static final Pattern LINK = Pattern.compile("value=\"http://localhost(/calendar/[\\w-]{43}\\.ics)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private TrainingBackfill past;

    @Autowired
    private Statements statements;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private ProgramId excel;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        amara = withAccount("Amara Okafor");
        jonas = withAccount("Jonas Lindqvist");
        excel = trainings.published("Excel", hana);
    }

    @Test
    void showsTheSeatsOfItsOwnerThatTakePlaceAndNothingElse() {
        var seat = seat(amara, trainings.session(excel, 1));
        var full = trainings.session(trainings.published("Full", hana), 1);
        seat(jonas, full);
        seat(amara, full);
        var cancelled = trainings.session(trainings.published("Cancelled", hana), 5);
        seat(amara, cancelled);
        past.cancel(cancelled, hana.id(), clock.instant(), "The trainer is ill.");
        var link = link(amara);

        assertThat(events(link)).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Excel");
            assertThat(event.getLocation().getValue()).isEqualTo("Room 3");
            assertThat(event.getDescription().getValue()).isEqualTo("http://localhost/training/" + excel);
        });
        assertThat(events(link(jonas)))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Full");
        assertThat(text(get(link))).as("names of other people").doesNotContain("Ines", "Jonas", "Hana");

        past.giveUp(seat, clock.instant());
        assertThat(events(link)).isEmpty();
    }

    @Test
    void isTheEventOfTheFileThatThePersonDownloads() {
        var session = trainings.session(excel, 5);
        var seat = seat(amara, session);
        past.giveUp(seat, clock.instant());
        seat(amara, session);
        var file = mvc.get()
                .uri("/training/{program}/sessions/{id}/calendar.ics", excel, session)
                .with(as(amara))
                .exchange();
        var downloaded = Biweekly.parse(text(file)).first().getEvents().get(0);
        var subscribed = events(link(amara)).get(0);
        assertThat(subscribed.getUid()).isEqualTo(downloaded.getUid());
        assertThat(subscribed.getSequence().getValue())
                .isEqualTo(downloaded.getSequence().getValue())
                .isPositive();
    }

    @Test
    void linkIsShownOnceAndANewerOneEndsTheOlder() {
        var first = link(amara);
        assertThat(page(amara)).doesNotContain(".ics");
        var second = link(amara);
        assertThat(second).isNotEqualTo(first);
        assertThat(get(first)).hasStatus(404);
        assertThat(get(second)).hasStatusOk();
    }

    @Test
    void formSentTwiceMakesOneLink() {
        var form = UUID.randomUUID();
        var first = link(amara, form);
        assertThat(link(amara, form)).isEqualTo(first);
        assertThat(get(first)).hasStatusOk();
        assertThat(link(jonas, form)).as("of another person").isNotEqualTo(first);
    }

    @Test
    void removedLinkOpensNothing() {
        var link = link(amara);
        var removal = mvc.delete().uri("/calendar/link").with(as(amara)).with(csrf());
        assertThat(removal).hasRedirectedUrl("/calendar");
        assertThat(get(link)).hasStatus(404);
        assertThat(page(amara)).contains("Create private link");
        assertThat(removal).as("a second time").hasRedirectedUrl("/calendar");
    }

    @Test
    void lookedUpByWhoMayNotSignInItIsAsUnknownAsAnyOther() {
        var unknown = text(get("/calendar/unknown.ics"));
        var link = link(amara);
        jdbc.sql("UPDATE account SET disabled_at = now(), disabled_by = person_id WHERE person_id = ?")
                .param(amara.id().value())
                .update();
        assertThat(get(link)).hasStatus(404);
        assertThat(text(get(link))).isEqualTo(unknown);
        jdbc.sql("UPDATE account SET disabled_at = NULL, disabled_by = NULL WHERE person_id = ?")
                .param(amara.id().value())
                .update();
        assertThat(get(link)).as("enabled again").hasStatusOk();
        jdbc.sql("UPDATE person SET left_on = current_date WHERE id = ?")
                .param(amara.id().value())
                .update();
        assertThat(get(link)).as("left").hasStatus(404);
    }

    @Test
    void whoComesBackMakesANewLink() {
        var link = link(amara);
        events.publishEvent(new EmployeesLeft(Set.of(amara.id()), hana.id()));
        jdbc.sql("UPDATE account SET disabled_at = NULL, disabled_by = NULL, ended_on_leaving = false")
                .update();
        assertThat(get(link)).hasStatus(404);
    }

    @Test
    void programThatHasItHearsThatNothingChanged() {
        var session = trainings.session(excel, 5);
        var seat = seat(amara, session);
        var link = link(amara);
        var first = get(link);
        var tag = first.getResponse().getHeader("ETag");
        assertThat(first).hasHeader("Cache-Control", "no-cache, private").doesNotContainHeader("Set-Cookie");
        assertThat(first.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(get(link, tag)).hasStatus(304).body().isEmpty();
        past.giveUp(seat, clock.instant());
        assertThat(get(link, tag)).hasStatusOk();
    }

    @Test
    void costsTheSameNumberOfStatementsForOneSeatAndForMany() {
        seat(amara, trainings.session(excel, 5));
        var link = link(amara);
        var one = statements.during(() -> get(link));
        for (var number = 0; number < 12; number++) seat(amara, trainings.session(excel, 5));
        assertThat(statements.during(() -> get(link))).hasSameSizeAs(one).hasSizeLessThan(8);
        assertThat(events(link)).hasSize(13);
    }

    private EnrolmentId seat(CurrentPerson person, SessionId session) {
        return past.enrol(session, person.id(), clock.instant());
    }

    private CurrentPerson withAccount(String name) {
        var person = firm.employee(name);
        access.open(person.id(), Set.of(Role.EMPLOYEE), "grow-4-roses");
        return person;
    }

    private String link(CurrentPerson person) {
        return link(person, UUID.randomUUID());
    }

    private String link(CurrentPerson person, UUID form) {
        var made = mvc.post().uri("/calendar/link").param("formId", form.toString());
        var shown = LINK.matcher(text(made.with(as(person)).with(csrf()).exchange()));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private String page(CurrentPerson person) {
        return text(mvc.get().uri("/calendar").with(as(person)).exchange()).replaceAll("(?s)<head>.*</header>", "");
    }

    private List<VEvent> events(String link) {
        return Biweekly.parse(text(get(link))).first().getEvents();
    }

    private MvcTestResult get(String link) {
        return mvc.get().uri(link).exchange();
    }

    private MvcTestResult get(String link, String tag) {
        return mvc.get().uri(link).header("If-None-Match", tag).exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
