package app.trellis.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;

/** Finds PostgreSQL's programs among the jars, or says plainly that there are none for this machine. */
class PostgresOfThisPlatform implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String hardware) throws IOException {
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, hardware);
        } catch (IllegalStateException e) {
            throw EmbeddedDatabaseFailure.noPrograms(system, hardware, e);
        }
    }
}
