package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of Trellis behind HAProxy, of which one goes while people read and write: the other goes on for all. */
@FaultTest
class TwoCopiesTests {

    private static final int READERS = 4;
    private static final int WRITERS = 4;

    @TempDir
    private static Path folder;

    private static Installation installation;
    private static LoadBalancer balancer;
    private static int third;
    private static List<PlainBrowser> people;

    private interface Going {
        void of(TrellisProcess copy) throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        Programs.named("haproxy");
        installation = Installation.running(folder, READERS + WRITERS);
        var first = installation.trellis();
        third = TrellisProcess.freePort();
        balancer = new LoadBalancer(
                folder, first.port(), installation.start(Map.of()).port(), third);
        people = installation.everybody(balancer.address(), READERS + WRITERS);
    }

    @AfterAll
    static void stop() throws Exception {
        if (balancer != null) balancer.close();
        if (installation != null) installation.close();
    }

    @Test
    void copyThatIsKilledTakesNobodysSessionPageOrConfirmedWork() throws Exception {
        var writing = underLoad("killed", TrellisProcess::kill);
        assertThat(writing.statuses().keySet())
                .as("confirmed, or not")
                .isSubsetOf(PlainBrowser.NO_ANSWER, 302, 502, 503);
    }

    @Test
    void copyThatIsStoppedFinishesWhatItBeganAndNoRequestFails() throws Exception {
        var writing = underLoad("stopped", TrellisProcess::stop);
        assertThat(writing.statuses().keySet()).containsOnly(302);
    }

    @Test
    void copyThatIsAddedAndStoppedAgainFailsNoRequest() throws Exception {
        var drafts = new Drafts(installation);
        var reading = Traffic.reading(people.subList(0, READERS), "/openings");
        var writing = drafts.writtenBy(people.subList(READERS, READERS + WRITERS));
        try (reading;
                writing) {
            Traffic.awaitMore(reading, writing);
            var added = installation.start(Map.of("SERVER_PORT", Integer.toString(third)));
            Traffic.awaitMore(reading, writing);
            Traffic.awaitMore(reading, writing);
            added.stop();
            Traffic.awaitMore(reading, writing);
        }
        Findings.tell(
                "A third copy added under load and stopped again: readers %s, writers %s; longest wait %d ms.",
                reading.statuses(),
                writing.statuses(),
                Math.max(reading.longest().toMillis(), writing.longest().toMillis()));
        drafts.assertEachIsThereOnce();
        assertThat(reading.statuses().keySet()).containsOnly(200);
        assertThat(writing.statuses().keySet()).containsOnly(302);
    }

    /** The older copy goes, and comes back as a new one. */
    private static Traffic underLoad(String how, Going going) throws Exception {
        var drafts = new Drafts(installation);
        var reading = Traffic.reading(people.subList(0, READERS), "/openings");
        var writing = drafts.writtenBy(people.subList(READERS, READERS + WRITERS));
        try (reading;
                writing) {
            Traffic.awaitMore(reading, writing);
            var copy = installation.oldest();
            going.of(copy);
            Traffic.awaitMore(reading, writing);
            installation.start(Map.of("SERVER_PORT", Integer.toString(copy.port())));
            Traffic.awaitMore(reading, writing);
        }
        Findings.tell(
                "One of two copies %s under load and started again: readers %s, writers %s, %d drafts confirmed, none lost, none twice; longest wait %d ms.",
                how,
                reading.statuses(),
                writing.statuses(),
                drafts.confirmed(),
                Math.max(reading.longest().toMillis(), writing.longest().toMillis()));
        drafts.assertEachIsThereOnce();
        assertThat(reading.statuses().keySet()).as("every page, signed in").containsOnly(200);
        return writing;
    }
}
