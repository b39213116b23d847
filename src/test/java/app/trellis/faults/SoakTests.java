package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** People use Trellis for a long time: it holds no more in the end than in the beginning. */
@FaultTest
@EnabledOnOs(OS.LINUX)
@Timeout(value = 3, unit = TimeUnit.HOURS)
class SoakTests {

    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("trellis.soak.minutes", 20));
    private static final int LOOKS = 20;
    private static final int READERS = 6;
    private static final int OTHERS = 4;
    private static final int THINKING_MILLIS = 100;

    private static final List<String> PAGES = List.of(
            "/",
            "/openings",
            "/openings?q=lead",
            "/openings?q=nothing",
            "/training",
            "/people",
            "/people?q=person",
            "/people/chart",
            "/feedback",
            "/applications",
            "/careers",
            "/notifications",
            "/nowhere");

    @TempDir
    private Path folder;

    @Test
    void whatTrellisHoldsStaysTheSame() throws Exception {
        Programs.named("jcmd");
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        try (var installation = Installation.running(folder, READERS + OTHERS)) {
            installation.openings(500);
            installation.trellis().stop();
            var trellis = installation.start(Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary));
            var looks = new ArrayList<Footprint>();
            var traffic = Traffic.of(everything(installation, trellis.address()), THINKING_MILLIS);
            try (traffic) {
                for (var look = 0; look < LOOKS; look++) {
                    traffic.goOnFor(LENGTH.dividedBy(LOOKS));
                    looks.add(Footprint.of(installation, trellis, temporary));
                }
            }
            var early = looks.subList(LOOKS / 5, LOOKS / 5 * 2);
            var late = looks.subList(LOOKS / 5 * 4, LOOKS);
            Findings.tell(
                    "%d minutes of %d people, answers %s: after a fifth and in the end: heap after a collection %s, threads %s, open files %s, connections %s, prepared statements %s, memory of PostgreSQL's processes %s, sessions %s, temporary files %s.",
                    LENGTH.toMinutes(),
                    READERS + OTHERS,
                    traffic.statuses(),
                    both(early, late, Footprint::heap),
                    both(early, late, Footprint::threads),
                    both(early, late, Footprint::descriptors),
                    both(early, late, Footprint::connections),
                    both(early, late, Footprint::statements),
                    both(early, late, Footprint::backends),
                    both(early, late, Footprint::sessions),
                    both(early, late, Footprint::files));
            assertFlat("heap after a collection", early, late, Footprint::heap, 8_000_000);
            assertFlat("threads", early, late, Footprint::threads, 5);
            assertFlat("open files", early, late, Footprint::descriptors, 10);
            assertFlat("connections", early, late, Footprint::connections, 0);
            assertFlat("prepared statements", early, late, Footprint::statements, 100);
            assertFlat("memory of PostgreSQL’s processes", early, late, Footprint::backends, 20_000_000);
            assertFlat("sessions", early, late, Footprint::sessions, 2);
            assertFlat("temporary files", early, late, Footprint::files, 2);
            assertThat(traffic.statuses().keySet()).containsOnly(200, 302, 404);
        }
    }

    private static List<Supplier<PlainBrowser.Answer>> everything(Installation installation, URI portal)
            throws Exception {
        var people = installation.everybody(portal, READERS + OTHERS - 2);
        var readers = people.subList(0, READERS).stream().map(SoakTests::reading);
        var drafts = new Drafts(installation);
        var writers = people.subList(READERS, people.size()).stream()
                .<Supplier<PlainBrowser.Answer>>map(browser -> () -> drafts.write(browser));
        return Stream.of(
                        readers,
                        writers,
                        Stream.of(
                                comingAndGoing(installation, portal),
                                uploading(installation.signedIn(portal, Installation.ADA))))
                .flatMap(all -> all)
                .toList();
    }

    private static Supplier<PlainBrowser.Answer> reading(PlainBrowser browser) {
        var next = new AtomicInteger();
        return () -> browser.get(PAGES.get(next.getAndIncrement() % PAGES.size()));
    }

    private static Supplier<PlainBrowser.Answer> comingAndGoing(Installation installation, URI portal) {
        var browser = new PlainBrowser(portal);
        var email = "person%d@harborpoint.example".formatted(READERS + OTHERS - 1);
        return () -> {
            browser.signIn(email, Installation.PASSWORD);
            return browser.post("/logout", Map.of());
        };
    }

    private static Supplier<PlainBrowser.Answer> uploading(PlainBrowser hr) {
        return () -> {
            try {
                return OpeningsFile.of(200).upload(hr);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String both(List<Footprint> early, List<Footprint> late, ToLongFunction<Footprint> part) {
        return "%,d and %,d".formatted(Footprint.median(early, part), Footprint.median(late, part));
    }

    private static void assertFlat(
            String what, List<Footprint> early, List<Footprint> late, ToLongFunction<Footprint> part, long tolerance) {
        assertThat(Footprint.median(late, part))
                .as(what)
                .isLessThanOrEqualTo(Footprint.median(early, part) + tolerance);
    }
}
