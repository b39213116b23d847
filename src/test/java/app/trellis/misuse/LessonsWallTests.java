package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.TestDatabase;
import app.trellis.TrellisApplication;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import java.sql.DriverManager;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lessons are never used to rate anybody: not by the code, not by the database, and not by any page. */
@PageTest
class LessonsWallTests {

    private static final Pattern LESSONS = Pattern.compile("\\blessons\\.");

    /** Pages on which somebody reads what is their own, or what they were asked about. */
    private static final Pattern OWN = Pattern.compile("/|/lessons(/.*)?|/journey(/.*)?");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Statements statements;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @Autowired
    private JdbcClient jdbc;

    /** The demonstration writes some. */
    @Test
    void noModuleDependsOnLessons() {
        var modules = ApplicationModules.of(TrellisApplication.class);
        var lessons = modules.getModuleByName("lessons").orElseThrow();
        assertThat(modules.stream()
                        .filter(module -> module.getDirectDependencies(modules)
                                .uniqueModules()
                                .anyMatch(lessons::equals))
                        .map(module -> module.getIdentifier().toString()))
                .containsExactly("demo");
    }

    @Test
    void noPageOfThoseWhoLeadHireOrAdministerReadsLessons() {
        var walk = new Walk(mvc, requests, firm);
        var visited = new TreeSet<String>();
        for (var viewer : List.of("hr", "manager", "admin", "client"))
            for (var page : Walk.pagesOf(viewer)) {
                var isSeen = !List.of("hr", "manager").contains(viewer) && visited.contains(page.pattern());
                if (isSeen || OWN.matcher(page.pattern()).matches()) continue;
                visited.add(page.pattern());
                assertThat(statements.during(() -> walk.get(page, viewer)))
                        .as(page.mapping() + " as " + viewer)
                        .noneMatch(statement -> LESSONS.matcher(statement).find());
            }
        assertThat(visited)
                .contains(
                        "/team",
                        "/people",
                        "/people/{id}",
                        "/feedback",
                        "/openings/{id}/applications",
                        "/applications/{id}",
                        "/for-you",
                        "/audit",
                        "/audit/export",
                        "/skills/{id}",
                        "/clients/{id}");
    }

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
            for (var table : List.of("lesson", "lesson_skill", "guidance"))
                assertThatThrownBy(() -> statement.execute("SELECT count(*) FROM lessons." + table))
                        .hasMessageContaining("permission denied for schema lessons");
        }
    }
}
