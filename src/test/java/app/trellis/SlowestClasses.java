package app.trellis;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says at the end of a run which test classes took long; the first that needs an application also starts it. */
public class SlowestClasses implements LauncherSessionListener, TestExecutionListener {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int SHOWN = 12;

    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Duration> took = new ConcurrentHashMap<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var start = started.remove(test.getUniqueId());
        if (start != null)
            took.merge(test.getDisplayName(), Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        took.entrySet().stream()
                .filter(test -> test.getValue().compareTo(LONG) > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(test -> System.out.printf("%4d s %s%n", test.getValue().toSeconds(), test.getKey()));
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && !test.getUniqueId().contains("invocation");
    }
}
