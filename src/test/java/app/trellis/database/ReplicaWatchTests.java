package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two databases, of which the second follows the first when the test says so; faults/ReplicaTests has PostgreSQL do it. */
class ReplicaWatchTests {

    private final AtomicLong clock = new AtomicLong();
    private final HikariDataSource database = pool();
    private final HikariDataSource copy = pool();
    private final JdbcClient onDatabase = JdbcClient.create(database);
    private final JdbcClient onCopy = JdbcClient.create(copy);
    private final Replica replica = new Replica(copy, clock::get);
    private final TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    private final ReplicaWatch watch = new ReplicaWatch(replica, onDatabase, transactions);

    @BeforeEach
    void migrate() {
        for (var jdbc : new JdbcClient[] {onDatabase, onCopy}) {
            jdbc.sql(
                            "CREATE TABLE replica_beat (copy_id uuid PRIMARY KEY, time bigint NOT NULL, beat_at timestamptz DEFAULT now())")
                    .update();
        }
    }

    @AfterEach
    void close() {
        watch.destroy();
        database.close();
        copy.close();
    }

    @Test
    void replicaIsUsedFromTheFirstBeatThatItShows() {
        watch.look();
        assertThat(replica.isUsable()).isFalse();
        follow();
        watch.look();
        assertThat(replica.isUsable()).isTrue();
    }

    @Test
    void replicaOfADatabaseInWhichNothingHappensDoesNotLag() {
        for (var second = 0; second < 60; second++) {
            passes(Duration.ofSeconds(1));
            watch.look();
            follow();
        }
        assertThat(replica.isUsable()).isTrue();
    }

    @Test
    void replicaThatStandsStillIsLeftOutAfterFiveSecondsAndComesBack() {
        watch.look();
        follow();
        watch.look();
        passes(Duration.ofMillis(4900));
        watch.look();
        assertThat(replica.isUsable()).as("4.9 seconds behind").isTrue();
        passes(Duration.ofMillis(200));
        assertThat(replica.isUsable())
                .as("5.1 seconds behind, before anyone looks")
                .isFalse();
        watch.look();
        assertThat(replica.isUsable()).as("5.1 seconds behind").isFalse();
        follow();
        watch.look();
        assertThat(replica.isUsable()).as("has caught up").isTrue();
    }

    @Test
    void replicaThatIsAwayIsLeftOutAtOnceAndComesBack() {
        watch.look();
        follow();
        watch.look();
        onCopy.sql("ALTER TABLE replica_beat RENAME TO away").update();
        watch.look();
        assertThat(replica.isUsable()).isFalse();
        onCopy.sql("ALTER TABLE away RENAME TO replica_beat").update();
        watch.look();
        assertThat(replica.isUsable()).isTrue();
    }

    /** As after a promotion: it has a life of its own, and other copies of Trellis may write to it. */
    @Test
    void replicaThatFollowsAnotherDatabaseIsLeftOut() {
        watch.look();
        follow();
        watch.look();
        for (var second = 0; second < 6; second++) {
            passes(Duration.ofSeconds(1));
            onCopy.sql("INSERT INTO replica_beat VALUES (gen_random_uuid(), ?)")
                    .param(clock.get())
                    .update();
            watch.look();
        }
        assertThat(replica.isUsable()).isFalse();
    }

    @Test
    void eachCopyOfTrellisLooksForItself() {
        var other = new ReplicaWatch(replica, onDatabase, transactions);
        other.look();
        watch.look();
        follow();
        passes(Duration.ofSeconds(4));
        watch.look();
        follow();
        passes(Duration.ofSeconds(2));
        other.look();
        assertThat(replica.isUsable())
                .as("the other copy’s time of six seconds ago")
                .isFalse();
        watch.look();
        assertThat(replica.isUsable()).as("this copy’s time of two seconds ago").isTrue();
        other.destroy();
    }

    private void passes(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private void follow() {
        onCopy.sql("DELETE FROM replica_beat").update();
        for (var beat :
                onDatabase.sql("SELECT copy_id, time FROM replica_beat").query().listOfRows())
            onCopy.sql("INSERT INTO replica_beat VALUES (?, ?)")
                    .params(List.copyOf(beat.values()))
                    .update();
    }

    static HikariDataSource pool() {
        var details = TestDatabase.newDatabase();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setMaximumPoolSize(2);
        return pool;
    }
}
