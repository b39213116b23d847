package app.trellis.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.home.HomeLine.Part;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeLineTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void lineThatComesLastSaysHowManyMoreThereAre() {
        var waiting = HomeLine.of(
                List.of(line(Part.WAITING, 2), line(Part.WAITING, 0), line(Part.WAITING, 1)), 5, 10, false, "/all");
        assertThat(waiting).extracting(HomeLine::more).containsExactly(new HomeLine.More(7, false, "/all"), null, null);
        var news = HomeLine.of(List.of(line(Part.NEW, 2), line(Part.NEW, 0), line(Part.NEW, 1)), 5, 4, false, null);
        assertThat(news).extracting(HomeLine::more).containsExactly(null, new HomeLine.More(1, false, null), null);
    }

    @Test
    void nothingIsSaidOfMoreWhereAllAreShown() {
        assertThat(HomeLine.of(List.of(line(Part.NEW, 1)), 5, 1, false, "/all"))
                .extracting(HomeLine::more)
                .containsOnlyNulls();
        assertThat(HomeLine.of(List.of(), 5, 0, false, "/all")).isEmpty();
    }

    private static HomeLine line(Part part, int days) {
        return new HomeLine(part, "icon", MONDAY.plusSeconds(days * 86_400L), "message", List.of(), "/one");
    }
}
