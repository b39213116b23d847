package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class StatementsTests {

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void countsWhatJdbcAndJpaSayToTheDatabase() {
        assertThat(statements.during(() -> {
                    jdbc.sql("SELECT 1").query().singleValue();
                    entities.createNativeQuery("SELECT 2").getSingleResult();
                }))
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @Test
    void tellsAScanOfAWholeTableFromTheUseOfAnIndex() {
        jdbc.sql("INSERT INTO department SELECT gen_random_uuid(), 'Team ' || n, 0 FROM generate_series(1, 5000) n")
                .update();
        jdbc.sql("ANALYZE department").update();

        assertThat(statements.plansDuring(() -> find("SELECT name FROM department WHERE text_key(name) = ?")))
                .noneMatch(Statements.scansAllOf("department"));
        assertThat(statements.plansDuring(() -> find("SELECT name FROM department WHERE reverse(name) = ?")))
                .anyMatch(Statements.scansAllOf("department"));
    }

    /** But for how long they may take, connections of tests are as those of the application. */
    @Test
    void plansAreThoseOfTheApplication() throws IOException {
        var name = "spring.datasource.hikari.connection-init-sql";
        var application = PropertiesLoaderUtils.loadAllProperties("application.properties")
                .getProperty(name);
        var tests = PropertiesLoaderUtils.loadAllProperties("config/application.properties")
                .getProperty(name);
        assertThat(tests).isEqualTo(application.replace("'1800ms'", "'60s'"));
        assertThat(jdbc.sql("SHOW max_parallel_workers_per_gather")
                        .query(String.class)
                        .single())
                .as("a page starts no processes")
                .isEqualTo("0");
    }

    private void find(String sql) {
        jdbc.sql(sql).param("team 17").query(String.class).list();
    }
}
