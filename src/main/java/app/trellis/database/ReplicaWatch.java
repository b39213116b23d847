package app.trellis.database;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks once a second how far the replica is behind: this copy of Trellis writes the time into the database, and what the
 * replica shows of it is the time up to which it holds everything. So a database in which nothing happens is not taken for a
 * replica that lags, and one that was promoted, or follows another database, shows nothing new and is left out. The time is
 * that of a clock which only this copy reads and nobody sets.
 */
class ReplicaWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ReplicaWatch.class);

    private final Replica replica;
    private final JdbcClient jdbc;
    private final JdbcClient onReplica;
    private final TransactionOperations transactions;
    private final ScheduledExecutorService looking;
    private final UUID copy = UUID.randomUUID();

    /** What the log says of it; nothing in the first seconds. */
    private @Nullable Boolean logged;

    private int looks;

    ReplicaWatch(Replica replica, JdbcClient jdbc, TransactionOperations transactions) {
        this.replica = replica;
        this.jdbc = jdbc;
        this.onReplica = JdbcClient.create(replica.pool());
        this.transactions = transactions;
        this.looking = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "replica-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("DELETE FROM replica_beat WHERE beat_at < now() - interval '1 day'")
                        .update());
        looking.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    void look() {
        var reason = "it is more than five seconds behind";
        try {
            beat();
            onReplica
                    .sql("SELECT time FROM replica_beat WHERE copy_id = ?")
                    .param(copy)
                    .query(Long.class)
                    .optional()
                    .ifPresent(replica::holdsAllUntil);
        } catch (RuntimeException away) {
            replica.leaveOut();
            reason = String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(away).getMessage());
        }
        log(replica.isUsable(), reason);
    }

    private void log(boolean usable, String reason) {
        var isStarting = ++looks < Replica.OLDEST.toSeconds();
        if (Objects.equals(logged, usable) || (logged == null && !usable && isStarting)) return;
        logged = usable;
        if (usable) log.info("The replica is read from");
        else log.warn("The replica is left out: {}", reason);
    }

    private void beat() {
        var now = replica.now();
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("""
                        INSERT INTO replica_beat (copy_id, time) VALUES (?, ?)
                        ON CONFLICT (copy_id) DO UPDATE SET time = excluded.time, beat_at = now()
                        """).params(copy, now).update());
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
