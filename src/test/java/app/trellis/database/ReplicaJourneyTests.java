package app.trellis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.trellis.Journey;
import app.trellis.Visit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the application as a whole reads its pages from the replica; what is read from where is tried by rules. */
@Journey
class ReplicaJourneyTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void pagesAreReadFromTheReplica(Visit visit) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            visit.open("/careers?q=nurse");
            assertThat(lastStatementsOnReplica()).contains("COMMIT");
        });
    }

    /** A page is read within a transaction, and the watch over the replica asks without one. */
    private List<String> lastStatementsOnReplica() {
        return jdbc.sql(
                        "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'replica'")
                .query(String.class)
                .list();
    }
}
