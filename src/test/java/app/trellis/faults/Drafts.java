package app.trellis.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PlainBrowser;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * People who write drafts of feedback without end, each with words of its own, and remember those that were confirmed.
 * Sent without the id that a form of the browser carries, so that a draft taken twice would be there twice.
 */
class Drafts {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Installation installation;
    private final String about;

    Drafts(Installation installation) throws SQLException {
        this.installation = installation;
        this.about = installation
                .query("SELECT id FROM person WHERE email = '" + Installation.ADA + "'")
                .get(0);
    }

    Traffic writtenBy(List<PlainBrowser> browsers) {
        return Traffic.of(browsers.stream()
                .<Supplier<PlainBrowser.Answer>>map(browser -> () -> write(browser))
                .toList());
    }

    PlainBrowser.Answer write(PlainBrowser browser) {
        var words = "Draft " + NUMBERS.incrementAndGet();
        var answer = browser.post(
                "/feedback", Map.of("about", about, "kind", "PRAISE", "visibility", "RECIPIENT", "situation", words));
        if (answer.isConfirmed()) confirmed.add(words);
        return answer;
    }

    /** The words of the one that was written last. */
    static String latest() {
        return "Draft " + NUMBERS.get();
    }

    int confirmed() {
        return confirmed.size();
    }

    void assertEachIsThereOnce() throws SQLException {
        var there = installation.query("SELECT situation FROM feedback");
        assertThat(there).as("none twice").doesNotHaveDuplicates();
        assertThat(Set.copyOf(there)).as("none lost").containsAll(confirmed);
    }
}
