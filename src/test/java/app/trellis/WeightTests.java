package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a visit loads, in bytes as they travel. */
@Journey
class WeightTests {

    private static final long FIRST_VISIT = 120 * 1024;
    private static final long LATER_PAGE = 15 * 1024;

    @Test
    void firstVisitAndLaterPagesAreLight(Visit visit) {
        assertThat(loaded(visit, "/")).as("first visit").isBetween(20_000L, FIRST_VISIT);
        assertThat(loaded(visit, "/careers")).as("a later page").isBetween(1_000L, LATER_PAGE);
    }

    @Test
    void pagesInsideAreLight(Visit visit) {
        visit.signIn(Look.AMARA);
        for (var path : new String[] {"/openings", "/training", "/feedback", "/people", "/enrolments"})
            assertThat(loaded(visit, path)).as(path).isBetween(1_000L, LATER_PAGE);
    }

    private static long loaded(Visit visit, String path) {
        var bytes = new AtomicLong();
        var page = visit.page();
        Consumer<Request> add =
                // What comes from the cache of the browser has no size.
                request -> bytes.addAndGet(Math.max(0, request.sizes().responseBodySize));
        page.onRequestFinished(add);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.offRequestFinished(add);
        return bytes.get();
    }
}
