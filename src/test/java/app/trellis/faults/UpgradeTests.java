package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A copy of this release migrates the database of the last one, whose copy goes on beside it: nobody notices. */
@FaultTest
@Timeout(600)
class UpgradeTests {

    private static final int READERS = 2;
    private static final int WRITERS = 2;
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    /** That release still reads all columns of a table: its driver prepares a statement again where there are others now. */
    private static final Map<String, String> PREPARES_AGAIN =
            Map.of("SPRING_DATASOURCE_HIKARI_DATASOURCEPROPERTIES_AUTOSAVE", "conservative");

    @TempDir
    private Path folder;

    @Test
    void copyOfTheLastReleaseGoesOnBesideTheNewOne() throws Exception {
        Programs.named("haproxy");
        var before = LastRelease.jar();
        var port = TrellisProcess.freePort();
        try (var installation = new Installation(PostgresProcess.brought(folder))) {
            var old = installation.start(before, PREPARES_AGAIN);
            installation.setUp(old, READERS + WRITERS);
            new MainJourneys(installation, old.port()).walk("Before");
            try (var balancer = new LoadBalancer(folder, old.port(), port)) {
                var people = installation.everybody(balancer.address(), READERS + WRITERS);
                var drafts = new Drafts(installation);
                var reading = Traffic.reading(people.subList(0, READERS), "/openings");
                var writing = drafts.writtenBy(people.subList(READERS, READERS + WRITERS));
                try (reading;
                        writing) {
                    Traffic.awaitMore(reading, writing);
                    var next = installation.start(Map.of("SERVER_PORT", Integer.toString(port)));
                    Traffic.awaitMore(reading, writing);
                    new MainJourneys(installation, old.port()).walk("Old beside new");
                    new MainJourneys(installation, next.port()).walk("New beside old");
                    new MainJourneys(installation, balancer.address().getPort()).walk("To and fro");
                    assertThatPagesHaveTheirAssets(people.get(0));
                    old.stop();
                    Traffic.awaitMore(reading, writing);
                    new MainJourneys(installation, balancer.address().getPort()).walk("After");
                }
                Findings.tell(
                        "%s replaced by this release under load: readers %s, writers %s, longest wait %d ms; main journeys at the old copy, the new one, and to and fro between them.",
                        LastRelease.NAME,
                        reading.statuses(),
                        writing.statuses(),
                        Math.max(reading.longest().toMillis(), writing.longest().toMillis()));
                drafts.assertEachIsThereOnce();
                assertThat(reading.statuses().keySet()).containsOnly(200);
                assertThat(writing.statuses().keySet()).containsOnly(302);
            }
        }
    }

    /** Of either release, although the next request may reach the other. */
    private static void assertThatPagesHaveTheirAssets(PlainBrowser browser) {
        for (var n = 0; n < 4; n++) {
            var assets = ASSET.matcher(browser.get("/openings").body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(assets)
                    .isNotEmpty()
                    .allSatisfy(asset -> assertThat(List.of(
                                    browser.get(asset).status(),
                                    browser.get(asset).status()))
                            .as(asset)
                            .containsOnly(200));
        }
    }
}
