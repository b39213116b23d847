package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.trellis.PlainBrowser;
import app.trellis.TrellisProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a second copy gives, on a machine too small to give each copy a core: each is held to half of one, so that database,
 * load balancer and readers have the rest.
 */
@FaultTest
class HalfACoreTests {

    private static final int READERS = 12;
    private static final int ROUNDS = 4;
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : open) each.close();
    }

    @Test
    void twoCopiesAnswerOverOneAndAHalfTimesAsMuchAsOne() throws Exception {
        Programs.named("haproxy");
        var installation = Installation.running(folder, READERS);
        open.add(installation);
        installation.openings(500);
        var first = installation.trellis();
        var second = installation.start(Map.of());
        var quotas = List.of(CpuQuota.of(0.5, first), CpuQuota.of(0.5, second));
        open.addAll(quotas);
        var alone = browsers(installation, "one", first);
        var together = browsers(installation, "two", first, second);
        rate(together, WARMING);
        var one = new ArrayList<Double>();
        var two = new ArrayList<Double>();
        var used = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            one.add(rate(alone, MEASURED));
            var before = used(first, second);
            two.add(rate(together, MEASURED));
            used += (used(first, second) - before) / MEASURED.toMillis() / ROUNDS;
        }
        var ratio = median(two) / median(one);
        Findings.tell(
                "Each copy held to half a core, /openings of 25 rows: one copy %.0f pages/s, two %.0f, %.2f times as many; rounds %s and %s; two copies used %.2f cores.",
                median(one), median(two), ratio, rounded(one), rounded(two), used);
        for (var quota : quotas) assertThat(quota.waits()).as("the quota held").isPositive();
        assumeTrue(
                used > 0.9,
                "other work on this machine left the two copies %.2f of their two half cores".formatted(used));
        assertThat(ratio).isGreaterThanOrEqualTo(1.7);
    }

    private List<PlainBrowser> browsers(Installation installation, String name, TrellisProcess... copies)
            throws Exception {
        var balancer = new LoadBalancer(Files.createDirectory(folder.resolve(name)), copies);
        open.add(0, balancer);
        return installation.everybody(balancer.address(), READERS);
    }

    /** Pages in a second that these readers get, who do not think. */
    private static double rate(List<PlainBrowser> browsers, Duration time) throws Exception {
        try (var reading = Traffic.reading(browsers, "/openings", 0)) {
            reading.goOnFor(time);
            var answers = reading.answers().size();
            assertThat(reading.statuses().keySet()).containsOnly(200);
            return answers * 1000.0 / time.toMillis();
        }
    }

    /** Milliseconds of a core since they were started. */
    private static double used(TrellisProcess... copies) {
        return Arrays.stream(copies)
                .mapToLong(copy -> ProcessHandle.of(copy.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis())
                .sum();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        return (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }
}
