package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A migration that takes longer than a page may. */
class MigrationTimeoutsTests {

    private final HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void hurry() {
        var database = TestDatabase.newDatabase();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setConnectionInitSql("SET statement_timeout = '100ms'");
        pool.setMaximumPoolSize(2);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void migrationMayTakeItsTimeAndPagesMayNotAfterwards() throws SQLException {
        assertThat(migrated(new MigrationTimeouts())).isEqualTo(1);
        try (var first = pool.getConnection();
                var second = pool.getConnection()) {
            for (var connection : new Connection[] {first, second})
                try (var row = connection.createStatement().executeQuery("SHOW statement_timeout")) {
                    row.next();
                    assertThat(row.getString(1)).isEqualTo("100ms");
                }
        }
    }

    @Test
    void withoutItTheMigrationIsEnded() {
        assertThatThrownBy(this::migrated)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("statement timeout");
    }

    private int migrated(Callback... callbacks) {
        return Flyway.configure()
                .dataSource(pool)
                .locations(new String[0])
                .javaMigrations(new V1__Takes_its_time())
                .callbacks(callbacks)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static class V1__Takes_its_time extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws SQLException {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("SELECT pg_sleep(0.3)");
            }
        }
    }
}
