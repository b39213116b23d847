package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.TestDatabase;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** That what was stored before texts had a normal form is brought into it, whatever it is, and nothing is lost. */
class NormalFormMigrationTests {

    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void twinsStayAndTheYoungerIsNumbered() {
        migrate("15");
        var sales = department("Café Sales");
        department("Cafe\u0301 Sales");
        department("CAFÉ\u00A0 SALES");
        department("café sales (2)");
        department("\u200B");
        var ada = person(sales, "Ada\u00A0Novak", "ada@harborpoint.example", "7");
        person(sales, "Ada Novak", "ada\u200B@harborpoint.example", "7\u00AD");
        account(ada, "Café Délices");
        account(ada, "Café  Délices");
        opening(ada, sales, "R-1", "Welder");
        opening(ada, sales, "R-1 ", "Cafe\u0301\tKeeper");
        opening(ada, sales, "r-1", "x".repeat(199) + "\u0958");
        training(ada, "{Excel,excel,\" Excel\",C++}");
        request(ada, "The Q3 report");
        request(ada, "The  q3 report");

        migrate("latest");

        assertThat(texts("SELECT name FROM department ORDER BY name"))
                .containsExactlyInAnyOrder("Café Sales", "Café Sales (3)", "CAFÉ SALES (4)", "café sales (2)", "?");
        assertThat(texts("SELECT name || ' ' || email || ' ' || employee_number FROM person ORDER BY email"))
                .containsExactlyInAnyOrder(
                        "Ada Novak ada@harborpoint.example 7", "Ada Novak ada+2@harborpoint.example 7 (2)");
        assertThat(texts("SELECT name FROM client_account ORDER BY name"))
                .containsExactly("Café Délices", "Café Délices (2)");
        assertThat(texts("SELECT reference || ' ' || title FROM opening ORDER BY reference"))
                .containsExactly("R-1 Welder", "R-1 (2) Café Keeper", "r-1 " + "x".repeat(199) + "\u0915");
        assertThat(texts("SELECT unnest(skills) FROM training_program")).containsExactly("Excel", "C++");
        assertThat(texts("SELECT topic FROM feedback_request")).containsExactly("The Q3 report", "The  q3 report (2)");
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private UUID department(String name) {
        return insert("INSERT INTO department VALUES (?, ?, 0)", name);
    }

    private UUID person(UUID department, String name, String email, String number) {
        return insert("""
                INSERT INTO person (id, kind, version, job_title, hired_on, department_id, name, email, employee_number)
                VALUES (?, 'EMPLOYEE', 0, 'Analyst', '2020-01-01', ?, ?, ?, ?)
                """, department, name, email, number);
    }

    private void account(UUID manager, String name) {
        insert("INSERT INTO client_account VALUES (?, ?, ?, '2020-01-01', 0)", name, manager);
    }

    private void opening(UUID by, UUID department, String reference, String title) {
        insert("""
                INSERT INTO opening (id, location, workplace, positions, description, requirements, audience, status,
                  positions_filled, created_at, version, created_by, department_id, reference, title)
                VALUES (?, 'Porto', 'ON_SITE', 1, '', '', 'EMPLOYEES', 'DRAFT', 0, now(), 0, ?, ?, ?, ?)
                """, by, department, reference, title);
    }

    private void training(UUID by, String skills) {
        insert("""
                INSERT INTO training_program
                  (id, title, summary, description, kind, status, created_at, version, created_by, skills)
                VALUES (?, 'Tables', '', '', 'SELF_PACED', 'DRAFT', now(), 0, ?, ?::text[])
                """, by, skills);
    }

    private void request(UUID requester, String topic) {
        var asked = jdbc.sql("SELECT id FROM person WHERE id <> ?")
                .param(requester)
                .query(UUID.class)
                .single();
        insert("""
                INSERT INTO feedback_request (id, due_on, status, asked_at, version, requester_id, asked_id, topic)
                VALUES (?, '2027-01-01', 'OPEN', now(), 0, ?, ?, ?)
                """, requester, asked, topic);
    }

    private UUID insert(String sql, Object... values) {
        var id = UUID.randomUUID();
        var statement = jdbc.sql(sql).param(id);
        for (var value : values) statement = statement.param(value);
        statement.update();
        return id;
    }

    private static DataSource database() {
        var details = TestDatabase.newDatabase();
        return new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }
}
