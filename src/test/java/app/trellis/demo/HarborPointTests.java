package app.trellis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.WithHarborPoint;
import app.trellis.hiring.ApplicationBackfill;
import app.trellis.hiring.ApplicationId;
import app.trellis.hiring.Stage;
import app.trellis.people.Staff;
import app.trellis.signin.DemoSignIn;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration company, told into a database of its own. */
@SpringBootTest
@WithHarborPoint
@Tag("page")
class HarborPointTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private DemoSignIn signIn;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void openingsStandInEveryStatus() {
        assertThat(jdbc.sql("SELECT status || ' ' || count(*) FROM opening GROUP BY status")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("DRAFT 3", "PUBLISHED 29", "CLOSED 4", "FILLED 4");
    }

    @Test
    void sixtyThanksNameSixValuesAndClaireGaveTwoOfThem() {
        assertThat(jdbc.sql("SELECT count(*) FROM company_value")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql("SELECT count(*) FROM appreciation WHERE given_at > now() - interval '183 days'")
                        .query(Long.class)
                        .single())
                .isEqualTo(60);
        assertThat(jdbc.sql("""
                        SELECT a.reach || ' ' || coalesce(a.offered, 'settled') FROM appreciation a
                        JOIN person p ON p.id = a.author_id WHERE p.name = 'Claire Bennett' ORDER BY a.given_at
                        """).query(String.class).list()).containsExactly("EVERYBODY settled", "PERSON EVERYBODY");
    }

    @Test
    void responsibilitiesStandInEveryStatusAndTwoAreOfferedToAmara() {
        assertThat(jdbc.sql("SELECT status || ' ' || count(*) FROM responsibility GROUP BY status")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("DRAFT 1", "OPEN 6", "RUNNING 4", "ENDED 4");
        assertThat(jdbc.sql("""
                        SELECT r.title || ', ' || count(s.skill_id) FROM responsibility_offer o
                        JOIN person p ON p.id = o.recipient_id AND p.name = 'Amara Okafor'
                        JOIN responsibility r ON r.id = o.responsibility_id
                        LEFT JOIN (responsibility_skill n JOIN person_skill s ON s.skill_id = n.skill_id AND s.level >= n.level)
                          ON n.responsibility_id = r.id AND s.person_id = p.id
                        WHERE o.closed_at IS NULL GROUP BY r.id ORDER BY count(s.skill_id) DESC
                        """).query(String.class).list())
                .as("with how many of the needed skills she has")
                .containsExactly(
                        "Keep the handover notes of the late shift, 2", "Put the monthly client figures together, 0");
    }

    @Test
    void amarasJourneyHasEarlierJobsNotesFeedbackSheKeptAndALink() {
        assertThat(jdbc.sql("""
                        SELECT (SELECT count(*) FROM journey_entry e WHERE e.owner_id = p.id) || ' written, '
                          || (SELECT count(*) FROM journey_showing s WHERE s.person_id = p.id AND s.entry LIKE 'feedback:%')
                          || ' kept, ' || (SELECT count(*) FROM journey_share s WHERE s.owner_id = p.id) || ' shared'
                        FROM person p WHERE p.name = 'Amara Okafor'
                        """).query(String.class).single()).isEqualTo("4 written, 2 kept, 1 shared");
    }

    @Test
    void pastIsNotWrittenDownAsIfItHappenedNow() {
        assertThat(jdbc.sql("SELECT kind FROM audit_entry").query(String.class).list())
                .isEmpty();
    }

    /** Even if nothing were bundled, and nothing read before it is mailed: the rest comes in one summary. */
    @Test
    void nobodyGetsMoreThanThreeMailsADay() {
        var mails = jdbc.sql("""
                        SELECT p.name || ' ' || n.happened_at::date AS whose,
                          count(*) FILTER (WHERE n.topic IN
                            ('feedback', 'feedback-replies', 'feedback-requests', 'my-applications', 'session-reminders'))
                          + max(CASE WHEN n.topic IN ('applications', 'shared-feedback') THEN 1 ELSE 0 END) AS mails
                        FROM notice n JOIN person p ON p.id = n.person_id GROUP BY 1
                        """)
                .query((row, number) -> Map.entry(row.getString("whose"), row.getInt("mails")))
                .list();
        assertThat(mails).hasSizeGreaterThan(20).allMatch(day -> day.getValue() <= 3);
        assertThat(mails).anyMatch(day -> day.getKey().startsWith("Marco Silva"));
    }

    @Test
    void isToldOnce() {
        var before = counts();
        demonstration.afterSingletonsInstantiated();
        assertThat(counts())
                .isEqualTo(before)
                .isEqualTo("68 people, 5 accounts, 40 openings, 72 applications, 30 trainings");
    }

    @Test
    void amaraWorksForBrightwaterForWhichClaireSignsIn() {
        assertThat(jdbc.sql("""
                        SELECT c.name || ', ' || contact.name FROM client_account c
                        JOIN client_assignment a ON a.account_id = c.id AND a.ended_on IS NULL
                        JOIN person p ON p.id = a.person_id AND p.name = 'Amara Okafor'
                        JOIN client_contact cc ON cc.account_id = c.id AND cc.removed_at IS NULL
                        JOIN person contact ON contact.id = cc.person_id ORDER BY contact.name
                        """).query(String.class).list())
                .containsExactly(
                        "Brightwater Insurance, Claire Bennett",
                        "Brightwater Insurance, Dominic Hale",
                        "Brightwater Insurance, Sofia Marchetti");
    }

    @Test
    void fivePeopleSignIn() {
        assertThat(signIn.choices())
                .extracting(DemoSignIn.Choice::email)
                .containsExactly(
                        "amara.okafor@harborpoint.example",
                        "marco.silva@harborpoint.example",
                        "hana.kimura@harborpoint.example",
                        "claire.bennett@brightwater.example",
                        "ada.novak@harborpoint.example");
        var hashes = jdbc.sql("""
                        SELECT a.password_hash FROM account a JOIN person p ON p.id = a.person_id
                        WHERE p.email IN (:emails)
                        """)
                .param(
                        "emails",
                        signIn.choices().stream().map(DemoSignIn.Choice::email).toList())
                .query(String.class)
                .list();
        assertThat(hashes).hasSize(5).allMatch(hash -> passwords.matches("trellis-demo", hash));
    }

    @Test
    void amaraReportsToMarcoAndHasApplicationsAtThreeStages() {
        assertThat(jdbc.sql("""
                        SELECT m.name FROM person p JOIN person m ON m.id = p.manager_id WHERE p.name = 'Amara Okafor'
                        """).query(String.class).single()).isEqualTo("Marco Silva");
        assertThat(jdbc.sql("""
                        SELECT a.stage FROM job_application a JOIN person p ON p.id = a.applicant_id
                        WHERE p.name = 'Amara Okafor'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder("INTERVIEW", "RECEIVED", "NOT_SELECTED");
    }

    @Test
    void freshOpeningsWaitForAmara() {
        assertThat(jdbc.sql("""
                        SELECT title FROM opening o
                        WHERE status = 'PUBLISHED' AND published_at > now() - interval '5 days' AND location = 'Lisbon'
                          AND title LIKE ANY (ARRAY['%Brightwater%', '%Insurance%'])
                          AND NOT EXISTS (SELECT FROM job_application a JOIN person p ON p.id = a.applicant_id
                            WHERE a.opening_id = o.id AND p.name = 'Amara Okafor')
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "Senior Support Specialist, Brightwater Insurance", "Trainer, Insurance Products");
    }

    @Test
    void newApplicationsWaitForMarcoAndForHana() {
        assertThat(waitingFor("Marco Silva")).isGreaterThanOrEqualTo(3);
        assertThat(waitingFor("Hana Kimura")).isGreaterThanOrEqualTo(1);
    }

    private int waitingFor(String hiringManager) {
        return jdbc.sql("""
                        SELECT count(*) FROM job_application a
                        JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = o.hiring_manager_id
                        WHERE a.stage = 'RECEIVED' AND p.name = :name
                        """).param("name", hiringManager).query(Integer.class).single();
    }

    private String counts() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM person) || ' people, ' || (SELECT count(*) FROM account)
                          || ' accounts, ' || (SELECT count(*) FROM opening) || ' openings, '
                          || (SELECT count(*) FROM job_application) || ' applications, '
                          || (SELECT count(*) FROM training_program) || ' trainings'
                        """).query(String.class).single();
    }

    /** Days later, when it is told again what day it is. */
    @Nested
    @Transactional
    class Refreshed {

        @Autowired
        private Refreshing refreshing;

        @Autowired
        private ApplicationBackfill applications;

        @Autowired
        private Staff staff;

        @Autowired
        private EntityManager entities;

        @Autowired
        private Clock clock;

        @Test
        void openOpeningsKeepTheirDistanceFromToday() {
            var closing = closesOn("R-1187");
            refresh(30);
            assertThat(closesOn("R-1187")).isEqualTo(closing.plusDays(30));
            assertThat(daysSince("published_at", "R-1187")).isEqualTo(3 - 30);
            refresh(40);
            assertThat(closesOn("R-1187")).isEqualTo(closing.plusDays(40));
        }

        @Test
        void applicationsMoveWithTheirOpening() {
            var before = stepsOf("R-1162");
            refresh(30);
            assertThat(stepsOf("R-1162")).isEqualTo(before + 30);
        }

        @Test
        void whatIsOverStaysInItsPast() {
            refresh(30);
            assertThat(daysSince("closed_at", "R-1148")).isEqualTo(56);
            assertThat(daysSince("published_at", "R-1121")).isEqualTo(201);
        }

        @Test
        void whatAVisitorActedOnStaysWhenItWas() {
            var before = closesOn("R-1178");
            var hana = staff.employee("hana.kimura@harborpoint.example")
                    .orElseThrow()
                    .id();
            applications.move(applicationOfAmara("R-1178"), Stage.IN_REVIEW, hana, clock.instant(), null, false);
            entities.flush();
            refresh(30);
            refresh(60);
            assertThat(closesOn("R-1178")).isEqualTo(before);
            assertThat(daysSince("published_at", "R-1178")).isEqualTo(12);
        }

        @Test
        void datesOfTrainingsStayToCome() {
            var before = sessionsToCome();
            refresh(30);
            assertThat(sessionsToCome()).isEqualTo(before.plusDays(30));
            refresh(30);
            assertThat(sessionsToCome()).isEqualTo(before.plusDays(30));
        }

        private LocalDate sessionsToCome() {
            return jdbc.sql("SELECT max(s.starts_at)::date FROM training_session s")
                    .query(LocalDate.class)
                    .single();
        }

        @Test
        void feedbackAndRequestsStayRecent() {
            var before = latest("SELECT max(sent_at)::date FROM feedback");
            var due = latest("SELECT max(due_on) FROM feedback_request");
            refresh(30);
            refresh(30);
            assertThat(latest("SELECT max(sent_at)::date FROM feedback")).isEqualTo(before.plusDays(30));
            assertThat(latest("SELECT max(due_on) FROM feedback_request")).isEqualTo(due.plusDays(30));
        }

        @Test
        void goalsSkillsAndOffersKeepTheirDistanceFromToday() {
            var queries = List.of(
                    "SELECT max(due_on) FROM career_goal",
                    "SELECT max(due_on) FROM goal_step",
                    "SELECT max(said_at)::date FROM person_skill",
                    "SELECT max(answer_by) FROM responsibility_offer",
                    "SELECT max(ends_on) FROM responsibility");
            var before = queries.stream().map(this::latest).toList();
            refresh(30);
            assertThat(queries.stream().map(this::latest))
                    .containsExactlyElementsOf(
                            before.stream().map(day -> day.plusDays(30)).toList());
        }

        private LocalDate latest(String sql) {
            return jdbc.sql(sql).query(LocalDate.class).single();
        }

        @Test
        void theSameDayChangesNothing() {
            var before = closesOn("R-1187");
            refresh(0);
            assertThat(closesOn("R-1187")).isEqualTo(before);
        }

        private void refresh(int daysLater) {
            refreshing.refresh(new Today(LocalDate.now(clock).plusDays(daysLater), clock.getZone()));
        }

        private LocalDate closesOn(String reference) {
            return jdbc.sql("SELECT closes_on FROM opening WHERE reference = :reference")
                    .param("reference", reference)
                    .query(LocalDate.class)
                    .single();
        }

        private int daysSince(String column, String reference) {
            return jdbc.sql("SELECT current_date - " + column + "::date FROM opening WHERE reference = :reference")
                    .param("reference", reference)
                    .query(Integer.class)
                    .single();
        }

        /** The mean day of the steps of all its applications, so that a move of some would show. */
        private double stepsOf(String reference) {
            return jdbc.sql("""
                            SELECT avg(s.moved_at::date - date '2000-01-01') FROM job_application_step s
                            JOIN job_application a ON a.id = s.application_id JOIN opening o ON o.id = a.opening_id
                            WHERE o.reference = :reference
                            """)
                    .param("reference", reference)
                    .query(Double.class)
                    .single();
        }

        private ApplicationId applicationOfAmara(String reference) {
            return new ApplicationId(jdbc.sql("""
                            SELECT a.id FROM job_application a
                            JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = a.applicant_id
                            WHERE o.reference = :reference AND p.name = 'Amara Okafor'
                            """)
                    .param("reference", reference)
                    .query(UUID.class)
                    .single());
        }
    }
}
