package app.trellis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several people who act at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each got, in their order. */
    @SafeVarargs
    public static <T> List<T> atOnce(Callable<T>... actions) throws Exception {
        return atOnce(List.of(actions));
    }

    public static <T> List<T> atOnce(List<Callable<T>> actions) throws Exception {
        var barrier = new CyclicBarrier(actions.size());
        var threads = Executors.newFixedThreadPool(actions.size());
        try {
            var answers = actions.stream()
                    .map(action -> threads.submit(() -> {
                        barrier.await();
                        return action.call();
                    }))
                    .toList();
            var done = new ArrayList<T>();
            for (var answer : answers) done.add(answer.get());
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
