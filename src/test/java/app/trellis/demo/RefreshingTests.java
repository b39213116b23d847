package app.trellis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.hiring.ApplicationBackfill;
import app.trellis.hiring.ApplicationId;
import app.trellis.hiring.Stage;
import app.trellis.people.Staff;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DemonstrationTest
@Transactional
class RefreshingTests {

    @Autowired
    private Refreshing refreshing;

    @Autowired
    private JdbcClient jdbc;

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
        var hana =
                staff.employee("hana.kimura@harborpoint.example").orElseThrow().id();
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
                        """).param("reference", reference).query(Double.class).single();
    }

    private ApplicationId applicationOfAmara(String reference) {
        return new ApplicationId(
                jdbc.sql("""
                        SELECT a.id FROM job_application a
                        JOIN opening o ON o.id = a.opening_id JOIN person p ON p.id = a.applicant_id
                        WHERE o.reference = :reference AND p.name = 'Amara Okafor'
                        """).param("reference", reference).query(UUID.class).single());
    }
}
