package app.trellis.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Lets a migration of a large table take its time: the limit that keeps pages from waiting is none for it. */
@Component
class UnhurriedMigrations extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            // Each has its own limit again afterwards: the pool sets the first one, PostgreSQL the second.
            context.getConnection().setNetworkTimeout(Runnable::run, 0);
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("SET LOCAL statement_timeout = 0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
