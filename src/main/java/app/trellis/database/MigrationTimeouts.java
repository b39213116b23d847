package app.trellis.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Lifts the statement limit that protects pages while a migration runs: a large table takes longer. */
@Component
class MigrationTimeouts extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            // Both end with the migration: the pool resets the first, PostgreSQL the second.
            context.getConnection().setNetworkTimeout(Runnable::run, 0);
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("SET LOCAL statement_timeout = 0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
