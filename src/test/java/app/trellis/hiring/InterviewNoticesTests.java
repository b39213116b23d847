package app.trellis.hiring;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.notifications.Told;
import app.trellis.openings.OpeningFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.assertj.core.api.AbstractCharSequenceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Those who are at an interview are told of it in Trellis. */
@PageTest
@RecordApplicationEvents
class InterviewNoticesTests {

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
    private Told told;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Employment employment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private ApplicationId application;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        amara = firm.employee("Amara Okafor");
        application = hiring.application(posting.managedBy(marco, "Team Lead", hana), amara);
        events.clear();
    }

    /** One notice, not one for the stage and one for the time. */
    @Test
    void applicantAndHiringManagerAreToldOnceWhenItIs() {
        assertThat(mvc.post()
                        .uri("/applications/{id}/interviews", application)
                        .param("starts", "2100-05-03T10:00")
                        .param("minutes", "45")
                        .param("zone", "Asia/Manila")
                        .param("place", "Room 3")
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        told.of(events);
        notices(amara).contains("Interview planned: Team Lead").doesNotContain("invited to interview");
        notices(marco).contains("Interview planned: Team Lead");
        notices(hana).doesNotContain("Interview planned");
    }

    @Test
    void stageAloneIsStillTold() {
        assertThat(mvc.post()
                        .uri("/applications/{id}/steps", application)
                        .param("stage", "INTERVIEW")
                        .param(
                                "version",
                                Long.toString(applications
                                        .findById(application)
                                        .orElseThrow()
                                        .version()))
                        .with(as(hana))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        told.of(events);
        notices(amara).contains("invited to interview: Team Lead");
    }

    @Test
    void cancellationIsToldToTheOther() {
        var id = hiring.interview(application, clock.instant().plus(Duration.ofDays(2)), hana);
        assertThat(mvc.post()
                        .uri("/applications/{a}/interviews/{id}/cancellation", application, id)
                        .with(as(marco))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        told.of(events);
        notices(amara).contains("Interview cancelled: Team Lead");
        notices(marco).doesNotContain("Interview cancelled");
    }

    /** Should they come back, it is no news. */
    @Test
    void cancellationForSomeoneWhoLeftIsToldToTheHiringManagerAlone() {
        hiring.interview(application, clock.instant().plus(Duration.ofDays(2)), hana);
        employment.leave(amara.id(), LocalDate.now(clock), hana.id());
        told.of(events);
        notices(marco).contains("Interview cancelled: Team Lead");
        assertThat(jdbc.sql("SELECT count(*) FROM notice WHERE person_id = ?")
                        .param(amara.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private AbstractCharSequenceAssert<?, String> notices(CurrentPerson reader) {
        return assertThat(mvc.get().uri("/notifications").with(as(reader))).bodyText();
    }
}
