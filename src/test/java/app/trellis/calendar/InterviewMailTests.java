package app.trellis.calendar;

import static app.trellis.calendar.CalendarPost.event;
import static app.trellis.calendar.CalendarPost.text;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.hiring.ApplicationId;
import app.trellis.hiring.HiringFixtures;
import app.trellis.mail.Letter;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Duties;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** What the hiring team does to interviews on the pages, and which mails reach whose calendar. */
@PageTest
@RecordApplicationEvents
class InterviewMailTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private HiringFixtures hiring;

    @Autowired
    private List<Duties> duties;

    @Autowired
    private CalendarPost post;

    @Autowired
    private CalendarChoice choice;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private ApplicationId application;

    @BeforeEach
    void application() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        application = hiring.application(posting.managedBy(marco, "Team Lead", hana), amara);
    }

    @Test
    void followsAnInterviewFromPlanToCancellation() {
        plans();
        var planned = post.sent(events);
        assertThat(planned).containsOnlyKeys(amara.id(), marco.id());
        var letter = planned.get(amara.id()).get(0);
        assertThat(letter.subject()).isEqualTo("Interview: Team Lead");
        assertThat(text(letter)).contains("An interview is planned with you.", "10:00 – 10:45 (Berlin time)", "Roof");
        assertThat(letter.calendar().method()).isEqualTo("REQUEST");
        assertThat(planned.get(marco.id()).get(0).calendar().file())
                .as("who applies")
                .doesNotContain("Amara", firm.emailOf(amara));

        moves("11:00", "Roof");
        moves("10:00", "Roof");
        assertThat(post.sent(events)).as("moved and moved back").isEmpty();

        moves("11:00", "Cellar");
        var moved = post.sent(events);
        assertThat(moved).containsOnlyKeys(amara.id(), marco.id());
        assertThat(text(moved.get(amara.id()).get(0))).contains("11:00", "Before: ", "10:00", "Cellar", "Roof");

        cancels();
        var cancelled = post.sent(events);
        assertThat(cancelled).containsOnlyKeys(amara.id(), marco.id());
        assertThat(cancelled.get(amara.id()).get(0).calendar().method()).isEqualTo("CANCEL");
        assertThat(List.of(planned, moved, cancelled))
                .extracting(this::number)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private int number(Map<PersonId, List<Letter>> sent) {
        return event(sent.get(amara.id()).get(0)).getSequence().getValue();
    }

    /** Queued before, right lost after. */
    @Test
    void mailThatIsNoLongerRightIsDropped() {
        plans();
        post.hear(events);
        choice.set(marco.id(), false);
        jdbc.sql("UPDATE person SET left_on = current_date WHERE id = ?")
                .param(amara.id().value())
                .update();
        entities.clear();
        assertThat(post.sent(events)).as("stopped, and left").isEmpty();
    }

    @Test
    void interviewCancelledBeforeAnybodyWasToldIsNoMail() {
        plans();
        cancels();
        assertThat(post.sent(events)).isEmpty();
    }

    @Test
    void withdrawalTakesTheInterviewOutOfBothCalendars() {
        plans();
        post.sent(events);
        change(amara, mvc.post().uri("/applications/{id}/withdrawal", application));
        assertThat(post.sent(events))
                .containsOnlyKeys(amara.id(), marco.id())
                .allSatisfy((person, letters) ->
                        assertThat(letters.get(0).calendar().method()).isEqualTo("CANCEL"));
    }

    @Test
    void handedOverInterviewLeavesTheCalendarOfTheFormerHiringManagerForThatOfTheNew() {
        plans();
        post.sent(events);
        var nuno = firm.employee("Nuno Costa");
        duties.forEach(duty -> duty.handOver(marco.id(), nuno.id(), hana.id()));
        entities.flush();
        var sent = post.sent(events);
        assertThat(sent).containsOnlyKeys(marco.id(), nuno.id());
        assertThat(sent.get(marco.id()).get(0).calendar().method()).isEqualTo("CANCEL");
        assertThat(sent.get(nuno.id()).get(0).calendar().method()).isEqualTo("REQUEST");
    }

    private void plans() {
        change(marco, filled(mvc.post().uri("/applications/{id}/interviews", application), "10:00", "Roof"));
    }

    private void moves(String time, String place) {
        var version =
                jdbc.sql("SELECT edits FROM interview").query(String.class).single();
        var address = mvc.put().uri("/applications/{a}/interviews/{id}", application, interview());
        change(marco, filled(address, time, place).param("version", version));
    }

    private void cancels() {
        change(marco, mvc.post().uri("/applications/{a}/interviews/{id}/cancellation", application, interview()));
    }

    private UUID interview() {
        return jdbc.sql("SELECT id FROM interview").query(UUID.class).single();
    }

    private static MockMvcTester.MockMvcRequestBuilder filled(
            MockMvcTester.MockMvcRequestBuilder request, String time, String place) {
        return request.param("starts", "2100-01-04T" + time)
                .param("minutes", "45")
                .param("zone", "Europe/Berlin")
                .param("place", place);
    }

    private void change(CurrentPerson person, AbstractMockHttpServletRequestBuilder<?> request) {
        assertThat(mvc.perform(request.with(as(person)).with(csrf()))).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
    }
}
