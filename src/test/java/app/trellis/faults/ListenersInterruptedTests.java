package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application dies between what somebody did and its telling others: each is told of it once. */
@FaultTest
class ListenersInterruptedTests {

    private static final int EVENTS = 1000;
    private static final int PEOPLE = 4;
    private static final int KILLS = 3;

    /** Of a copy that died, another takes over after two minutes, in a job of each minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private static Path folder;

    private static Installation installation;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.running(folder, PEOPLE);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @Test
    void thousandRequestsAreToldOnceThroughThreeKills() throws Exception {
        var toAsk = IntStream.range(0, PEOPLE)
                .mapToObj(ListenersInterruptedTests::topicsOf)
                .toList();
        var asked = new AtomicInteger();
        for (var kill = 1; kill <= KILLS; kill++) {
            var until = kill * EVENTS / (KILLS + 1);
            var asking = everybodyAsks(toAsk, asked);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> asked.get() >= until);
            installation.trellis().kill();
            asking.join();
            installation.start(Map.of());
        }
        var left = count("event_publication");
        everybodyAsks(toAsk, asked).join();
        assertThat(asked).hasValue(EVENTS);
        assertThat(count("feedback_request")).isEqualTo(EVENTS);
        Awaitility.await("nobody is still to be told").atMost(PATIENCE).until(() -> count("event_publication") == 0);
        assertThat(count("notice WHERE record_kind = 'feedback_request'")).isEqualTo(EVENTS);
        Findings.tell(
                "%d requests through three kills of the application, which left %d untold: each was told once.",
                EVENTS, left);
    }

    private static Deque<String> topicsOf(int person) {
        return IntStream.range(0, EVENTS / PEOPLE)
                .mapToObj(number -> "Topic %d of %d".formatted(number, person))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /** Until nothing is left to ask, or the application is dead; what had no answer is then asked again by the same person. */
    private static CompletableFuture<Void> everybodyAsks(List<Deque<String>> toAsk, AtomicInteger asked) {
        var people = installation.everybody(installation.trellis().address(), PEOPLE);
        return CompletableFuture.allOf(IntStream.range(0, PEOPLE)
                .mapToObj(n -> CompletableFuture.runAsync(() -> asks(people.get(n), toAsk.get(n), asked)))
                .toArray(CompletableFuture[]::new));
    }

    private static void asks(PlainBrowser person, Deque<String> toAsk, AtomicInteger asked) {
        while (!toAsk.isEmpty()) {
            if (!person.post("/feedback/requests", form(toAsk.peek())).isConfirmed()) return;
            toAsk.remove();
            asked.incrementAndGet();
        }
    }

    private static Map<String, String> form(String topic) {
        return Map.of(
                "formId",
                UUID.nameUUIDFromBytes(topic.getBytes()).toString(),
                "asked",
                Installation.ADA,
                "topic",
                topic,
                "dueOn",
                LocalDate.now().plusDays(30).toString());
    }

    private static int count(String table) throws Exception {
        return Integer.parseInt(
                installation.query("SELECT count(*) FROM " + table).get(0));
    }
}
