package app.trellis.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * A copy of the database that follows it, for reading. It is used while it is known to hold everything that was committed
 * up to five seconds ago; {@link ReplicaWatch} finds that out, and anyone who it fails leaves it out until the next look.
 */
class Replica implements Closeable {

    /** How far what is read may lie behind. */
    static final Duration OLDEST = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final LongSupplier nanos;
    private volatile long usableUntil;

    /** @param nanos a clock like {@link System#nanoTime}, which nobody sets */
    Replica(HikariDataSource pool, LongSupplier nanos) {
        this.pool = pool;
        this.nanos = nanos;
        leaveOut();
    }

    boolean isUsable() {
        return nanos.getAsLong() - usableUntil < 0;
    }

    /** It holds everything that had been committed at this time of the clock. */
    void holdsAllUntil(long time) {
        usableUntil = time + OLDEST.toNanos();
    }

    void leaveOut() {
        usableUntil = nanos.getAsLong();
    }

    long now() {
        return nanos.getAsLong();
    }

    /** From the replica, whether it is usable or not. */
    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
