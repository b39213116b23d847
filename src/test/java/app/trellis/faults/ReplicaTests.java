package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Trellis reads from a streaming replica, which stands still, goes, comes back and is promoted while people read. */
@FaultTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaTests {

    private static final int READERS = 4;
    private static final Duration ALLOWED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static Installation installation;
    private static PostgresProcess replica;
    private static List<PlainBrowser> people;

    private interface Step {
        void run() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.running(folder, READERS);
        replica = installation.postgres().replica();
        installation.start(Map.of("TRELLIS_REPLICA_URL", replica.url()));
        people = installation.everybody(installation.trellis().address(), READERS);
    }

    @AfterAll
    static void stop() throws Exception {
        if (replica != null) replica.close();
        if (installation != null) installation.close();
    }

    @BeforeEach
    void awaitReplica() {
        awaitLine("The replica is read from");
    }

    @AfterEach
    void catchUp() throws SQLException {
        if (replica.isAlive()) resume();
    }

    @Test
    void whoWritesReadsItAtOnceAndOthersWithinFiveSeconds() throws Exception {
        var drafts = new Drafts(installation);
        stand();
        var written = drafts.write(people.get(0));
        assertThat(people.get(0).get(written.location()).body()).contains(Drafts.latest());
        resume();
    }

    @Test
    void replicaThatStandsStillIsReadForFiveSecondsAtMost() throws Exception {
        awaitOldPages();
        stand();
        var changed = System.nanoTime();
        rename("Person 1", "Person Renamed");
        assertThat(name()).as("read from the replica").contains("Person 1");
        Awaitility.await().atMost(ALLOWED.plusSeconds(1)).until(() -> name().contains("Person Renamed"));
        var lasted = Duration.ofNanos(System.nanoTime() - changed);
        resume();
        awaitLine("The replica is read from");
        rename("Person Renamed", "Person 1");
        Findings.tell("Replica that stands still: the old name was shown for %d ms.", lasted.toMillis());
        assertThat(lasted).isLessThan(ALLOWED.plusMillis(500));
    }

    @Test
    void newcomerIsFoundAlthoughTheReplicaDoesNotKnowThemYet() throws Exception {
        stand();
        var id = installation.query("""
                INSERT INTO person (id, kind, name, email, employee_number, job_title, department_id, hired_on, version)
                SELECT gen_random_uuid(), 'EMPLOYEE', 'Nora New', 'nora@harborpoint.example', 'N1', 'Support Specialist',
                  (SELECT id FROM department), DATE '2022-03-01', 0 RETURNING id""").get(0);
        assertThat(people.get(2).get("/people/" + id).status()).isEqualTo(200);
    }

    @Test
    void healthTellsAdministratorsAloneWhetherItIsUsed() {
        var ada = installation.signedIn(installation.trellis().address(), Installation.ADA);
        assertThat(ada.get("/actuator/health/replica").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(people.get(0).get("/actuator/health/replica").status()).isEqualTo(403);
        assertThat(ada.get("/actuator/health").status()).isEqualTo(403);
    }

    @Test
    void sessionThatEndsEndsAtOnce() throws Exception {
        stand();
        installation.sql(
                "DELETE FROM spring_session WHERE principal_name = (SELECT id::text FROM person WHERE name = 'Person 3')");
        assertThat(people.get(3).get("/openings").status()).isEqualTo(302);
        people.get(3).signIn("person3@harborpoint.example", Installation.PASSWORD);
    }

    @Test
    void stoppedReplicaTakesNoPageAndComesBack() throws Exception {
        underReaders("stopped", replica::stop, replica::start);
    }

    @Test
    void killedReplicaTakesNoPageAndComesBack() throws Exception {
        underReaders("killed", replica::kill, replica::start);
    }

    @Test
    void frozenReplicaTakesNoPageAndComesBack() throws Exception {
        underReaders("frozen", replica::freeze, replica::thaw);
    }

    @Test
    @Order(Integer.MAX_VALUE) // it does not follow again
    void promotedReplicaIsReadNoMore() throws Exception {
        underReaders("promoted", () -> replica.execute("postgres", "SELECT pg_promote()"), () -> {
            replica.execute("trellis", "UPDATE person SET name = 'Person Elsewhere' WHERE name = 'Person 1'");
            for (var n = 0; n < 20; n++) assertThat(name()).contains("Person 1");
        });
    }

    private static void underReaders(String how, Step going, Step comingBack) throws Exception {
        var reading = Traffic.reading(people, "/openings");
        try (reading) {
            awaitReadsOfReplica(reading);
            going.run();
            awaitLine("The replica is left out");
            awaitMore(reading);
            comingBack.run();
            if (!how.equals("promoted")) awaitLine("The replica is read from");
            awaitMore(reading);
        }
        Findings.tell(
                "Replica %s: readers %s, longest wait %d ms.",
                how, reading.statuses(), reading.longest().toMillis());
        assertThat(reading.statuses().keySet()).containsOnly(200);
    }

    /** Those who have just signed in read the database for some seconds. This question and the watch commit there too. */
    private static void awaitReadsOfReplica(Traffic reading) throws SQLException {
        var pages = reading.count(200);
        var commits = commitsOnReplica();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> reading.count(200) > pages + 500 && commitsOnReplica() > commits + 400);
    }

    private static long commitsOnReplica() throws SQLException {
        try (var connection = replica.connect("postgres", "trellis");
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void awaitMore(Traffic traffic) {
        var before = traffic.count(200);
        Awaitility.await().atMost(PATIENCE).until(() -> traffic.count(200) > before + 100);
    }

    private static void stand() throws SQLException {
        replica.execute("trellis", "SELECT pg_wal_replay_pause()");
    }

    private static void resume() throws SQLException {
        replica.execute("trellis", "SELECT CASE WHEN pg_is_in_recovery() THEN pg_wal_replay_resume() END");
    }

    private static void rename(String from, String to) throws SQLException {
        installation.sql("UPDATE person SET name = '%s' WHERE name = '%s'".formatted(to, from));
    }

    /** Another test may have written as the one who looks for names. */
    private static void awaitOldPages() {
        Awaitility.await().atMost(PATIENCE).until(() -> !people.get(0).cookies().contains("written="));
    }

    private static String name() {
        return people.get(0).get("/people?q=person").body();
    }

    /** The last that the log says of the replica. */
    private static void awaitLine(String line) {
        Awaitility.await(line)
                .atMost(PATIENCE)
                .until(() -> installation
                        .trellis()
                        .log()
                        .lines()
                        .filter(said -> said.contains("The replica is"))
                        .reduce("", (before, after) -> after)
                        .contains(line));
    }
}
