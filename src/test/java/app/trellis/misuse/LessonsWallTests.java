package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.PageTest;
import app.trellis.TestDatabase;
import java.sql.DriverManager;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lessons are never used to rate anybody: not by the database, as here, not by the code ({@code ModularityTests}), and not
 * by any page ({@link LessonsStayApart}).
 */
@PageTest
class LessonsWallTests {

    @Autowired
    private JdbcClient jdbc;

    /** Whoever else has an account on the database, for reports or anything else, reads nothing that lies there. */
    @Test
    void onlyTheApplicationItselfHasRightsOnTheSchema() {
        assertThat(jdbc.sql("""
                                SELECT pg_get_userbyid(a.grantee) FROM pg_namespace n, aclexplode(n.nspacl) a
                                WHERE n.nspname = 'lessons' AND a.grantee <> n.nspowner
                                UNION ALL
                                SELECT pg_get_userbyid(a.grantee) FROM pg_class c, aclexplode(c.relacl) a
                                WHERE c.relnamespace = to_regnamespace('lessons') AND a.grantee <> c.relowner
                                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE '%lesson%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Where it may not, as in the other tests, the operator makes the role. */
    @Test
    void migrationMakesTheRoleForReportsWhereItMayAndGrantsItNothing() throws Exception {
        var database = TestDatabase.newDatabase();
        TestDatabase.asOperator("ALTER ROLE trellis CREATEROLE");
        try {
            Flyway.configure()
                    .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                    .load()
                    .migrate();
        } finally {
            TestDatabase.asOperator("ALTER ROLE trellis NOCREATEROLE");
        }
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO trellis_reports");
            statement.execute("SET ROLE trellis_reports");
            statement.execute("SELECT count(*) FROM opening");
            for (var table : List.of("lesson", "lesson_skill", "guidance", "unsent_form"))
                assertThatThrownBy(() -> statement.execute("SELECT count(*) FROM lessons." + table))
                        .hasMessageContaining("permission denied for schema lessons");
        }
    }
}
