package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migration that waits for somebody who waits for it. */
class RepeatedMigrationTests {

    private DriverManagerDataSource database;
    private Connection somebody;
    private int begun;

    @BeforeEach
    void tables() throws SQLException {
        var details = TestDatabase.newDatabase();
        database = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        JdbcClient.create(database).sql("CREATE TABLE opening ()").update();
        JdbcClient.create(database).sql("CREATE TABLE person ()").update();
        somebody = database.getConnection();
        somebody.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        somebody.close();
    }

    @Test
    void migrationThatMetSomebodyIsTriedAgain() throws SQLException {
        run(somebody, "LOCK person");
        var migrating =
                CompletableFuture.runAsync(() -> new RepeatedMigration().migrate(flyway(new V1__Of_two_tables())));
        // Who waits longer is ended.
        Awaitility.await().until(this::isWaitedFor);
        run(somebody, "LOCK opening");
        somebody.rollback();
        assertThat(migrating).succeedsWithin(Duration.ofSeconds(20));
        assertThat(begun).isEqualTo(2);
    }

    @Test
    void migrationThatCannotBeIsTriedOnce() {
        assertThatThrownBy(() -> new RepeatedMigration().migrate(flyway(new V1__Of_no_table())))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("nowhere");
        assertThat(begun).isEqualTo(1);
    }

    private Flyway flyway(BaseJavaMigration migration) {
        return Flyway.configure()
                .dataSource(database)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations(new String[0])
                .javaMigrations(migration)
                .load();
    }

    private boolean isWaitedFor() {
        return JdbcClient.create(database)
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'person'::regclass)")
                .query(Boolean.class)
                .single();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private class V1__Of_two_tables extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws SQLException {
            begun++;
            run(context.getConnection(), "LOCK opening");
            run(context.getConnection(), "LOCK person");
        }
    }

    private class V1__Of_no_table extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws SQLException {
            begun++;
            run(context.getConnection(), "LOCK nowhere");
        }
    }
}
