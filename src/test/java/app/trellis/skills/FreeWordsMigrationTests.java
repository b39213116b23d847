package app.trellis.skills;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.TestDatabase;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** That no word is lost that trainings taught before skills had a list. */
class FreeWordsMigrationTests {

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void wordsOfTrainingsBecomeSkillsOfTheFirmEachOnce() {
        migrate("48");
        var ada = person();
        training(ada, "Tables", "{Excel,C++,\"" + "x".repeat(300) + "\"}");
        training(ada, "More tables", "{excel,C#}");
        training(ada, "Nothing", "{}");

        migrate("latest");

        assertThat(jdbc.sql("SELECT left(label, 20) FROM skill WHERE uri IS NULL ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("C#", "C++", "Excel", "x".repeat(20));
        assertThat(jdbc.sql("""
                        SELECT t.title || ' ' || left(s.label, 5) || ' ' || a.level FROM training_skill a
                        JOIN skill s ON s.id = a.skill_id JOIN training_program t ON t.id = a.program_id
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "Tables Excel 3", "Tables C++ 3", "Tables xxxxx 3", "More tables Excel 3", "More tables C# 3");
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }

    private UUID person() {
        var department = UUID.randomUUID();
        jdbc.sql("INSERT INTO department (id, name, version) VALUES (?, 'Support', 0)")
                .param(department)
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO person (id, kind, version, job_title, hired_on, department_id, name, email, employee_number)
                        VALUES (?, 'EMPLOYEE', 0, 'Analyst', '2020-01-01', ?, 'Ada Novak', 'ada@harborpoint.example', '7')
                        """).params(id, department).update();
        return id;
    }

    private void training(UUID by, String title, String skills) {
        jdbc.sql("""
                        INSERT INTO training_program
                          (id, title, summary, description, kind, status, created_at, version, created_by, skills)
                        VALUES (?, ?, '', '', 'SELF_PACED', 'DRAFT', clock_timestamp(), 0, ?, ?::text[])
                        """).params(UUID.randomUUID(), title, by, skills).update();
    }

    private static DataSource database() {
        var details = TestDatabase.newDatabase();
        return new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}
