package app.trellis.faults;

import app.trellis.PlainBrowser;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Requests of many people that go on, one after the other for each of them, until it is closed; keeps all answers but their bodies. */
class Traffic implements AutoCloseable {

    private static final int THINKING_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

    private final Collection<PlainBrowser.Answer> answers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService people;

    private Traffic(List<Supplier<PlainBrowser.Answer>> requests, int thinkingMillis) {
        people = Executors.newScheduledThreadPool(requests.size());
        requests.forEach(request -> people.scheduleWithFixedDelay(
                () -> answers.add(request.get().withoutBody()), 0, Math.max(1, thinkingMillis), TimeUnit.MILLISECONDS));
    }

    static Traffic of(List<Supplier<PlainBrowser.Answer>> requests) {
        return of(requests, THINKING_MILLIS);
    }

    static Traffic of(List<Supplier<PlainBrowser.Answer>> requests, int thinkingMillis) {
        return new Traffic(requests, thinkingMillis);
    }

    /** Each reads this page again and again. */
    static Traffic reading(List<PlainBrowser> browsers, String path) {
        return reading(browsers, path, THINKING_MILLIS);
    }

    /** As above, and looks at it for so long. */
    static Traffic reading(List<PlainBrowser> browsers, String path, int thinkingMillis) {
        return new Traffic(
                browsers.stream()
                        .<Supplier<PlainBrowser.Answer>>map(browser -> () -> browser.get(path))
                        .toList(),
                thinkingMillis);
    }

    List<PlainBrowser.Answer> answers() {
        return List.copyOf(answers);
    }

    void goOnFor(Duration time) throws InterruptedException {
        if (people.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS))
            throw new IllegalStateException("nobody is left");
    }

    /** How many there were of each status. */
    TreeMap<Integer, Long> statuses() {
        var counts = new TreeMap<Integer, Long>();
        answers.forEach(answer -> counts.merge(answer.status(), 1L, Long::sum));
        return counts;
    }

    Duration longest(int... statuses) {
        var wanted = Set.copyOf(Arrays.stream(statuses).boxed().toList());
        return answers.stream()
                .filter(answer -> wanted.isEmpty() || wanted.contains(answer.status()))
                .map(PlainBrowser.Answer::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Lets a hundred pages and a hundred forms more be answered as they should. */
    static void awaitMore(Traffic reading, Traffic writing) {
        var pages = reading.count(200);
        var confirmed = writing.count(302);
        Awaitility.await("work goes on")
                .atMost(PATIENCE)
                .until(() -> reading.count(200) > pages + 100 && writing.count(302) > confirmed + 100);
    }

    long count(int status) {
        return statuses().getOrDefault(status, 0L);
    }

    /** Lets everybody finish the request that is on its way. */
    @Override
    public void close() throws InterruptedException {
        people.shutdown();
        if (!people.awaitTermination(LONGEST_REQUEST.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("a request has no end");
    }
}
