package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.TestDatabase;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** That nobody loses what they could read before readers were known with their day, and nobody gains anything. */
class ReadersMigrationTests {

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final UUID department = UUID.randomUUID();

    @Test
    void managerOfTodayGoesOnReadingWhatWasForTheManager() {
        migrate("71");
        jdbc.sql("INSERT INTO department VALUES (?, 'Support', 0)")
                .param(department)
                .update();
        var marco = person(null, "Marco");
        var ines = person(null, "Ines");
        var jonas = person(null, "Jonas");
        var amara = person(marco, "Amara");
        var shared = feedback(jonas, amara, "RECIPIENT_AND_MANAGER", ines);
        var present = feedback(jonas, amara, "RECIPIENT_AND_MANAGER", marco);
        var own = feedback(marco, amara, "CLIENT_SHARED", null);
        feedback(jonas, amara, "MANAGER_ONLY", ines);
        feedback(jonas, amara, "RECIPIENT", null);
        jdbc.sql("""
                        INSERT INTO audit_entry (happened_at, kind, person_id, record_kind, record_id)
                        SELECT timestamptz '2026-05-05' + n * interval '1 day', 'FeedbackRead', ?, 'feedback', ? FROM generate_series(1, 2) n""").params(ines, own).update();

        migrate("latest");

        assertThat(readers(marco)).containsExactlyInAnyOrder(shared, present);
        assertThat(readers(ines)).hasSize(2).contains(shared);
        assertThat(jdbc.sql(
                                "SELECT DISTINCT since = f.sent_at FROM feedback_reader r JOIN feedback f ON f.id = r.feedback_id "
                                        + "WHERE r.person_id = ?")
                        .param(ines)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        assertThat(jdbc.sql(
                                "SELECT last_at - first_at = interval '1 day' FROM feedback_hr_reading WHERE feedback_id = ?")
                        .param(own)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    private List<UUID> readers(UUID person) {
        return jdbc.sql("SELECT feedback_id FROM feedback_reader WHERE person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }

    private UUID feedback(UUID author, UUID recipient, String visibility, UUID reader) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO feedback (id, author_id, recipient_id, kind, visibility, situation, behaviour, impact, next_step,
                          status, written_at, sent_at, version)
                        VALUES (?, ?, ?, 'PRAISE', ?, 'a', 'b', 'c', '', 'SENT', '2026-05-04', '2026-05-04', 0)""").params(id, author, recipient, visibility).update();
        if (reader != null)
            jdbc.sql("INSERT INTO feedback_reader (feedback_id, person_id, reason) VALUES (?, ?, 'MANAGER')")
                    .params(id, reader)
                    .update();
        return id;
    }

    private UUID person(UUID manager, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO person (id, kind, version, job_title, hired_on, department_id, name, email, employee_number, manager_id)
                        VALUES (?, 'EMPLOYEE', 0, 'Analyst', '2020-01-01', ?, ?, ?, ?, ?)""")
                .params(id, department, name, name + "@harborpoint.example", name, manager)
                .update();
        return id;
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }

    private static DataSource database() {
        var details = TestDatabase.newDatabase();
        return new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}
