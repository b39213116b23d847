package app.trellis.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Migrates once more where a migration waited for somebody who waited for it, and PostgreSQL ended it for that: it has left
 * nothing behind. While a copy of the last release serves people, a migration that changes several tables may meet them.
 */
@Component
class RepeatedMigration implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(RepeatedMigration.class);

    private static final int ATTEMPTS = 10;
    private static final String DEADLOCK = "40P01";

    @Override
    public void migrate(Flyway flyway) {
        for (var attempt = 1; ; attempt++)
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failed) {
                if (attempt == ATTEMPTS || !isDeadlock(failed)) throw failed;
                log.info("A migration met others who were at work, and begins again");
            }
    }

    private static boolean isDeadlock(FlywayException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException sql
                && DEADLOCK.equals(sql.getSQLState());
    }
}
