package app.trellis.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTests {

    private static final List<Integer> WINDOWS = List.of(2, 4, Integer.MAX_VALUE);

    @Test
    void fourAnswersAreHiddenAndFiveAreShown() {
        assertThat(shown(4, 5, 5, 5)).containsExactly(2, 3);
        assertThat(shown(5, 5)).containsExactly(0, 1);
    }

    @Test
    void nextSmallestIsHiddenWhereATotalWouldTellTheOneThatIs() {
        assertThat(shown(20, 3, 8, 9)).containsExactly(0, 3);
        assertThat(shown(20, 3, 4, 9)).containsExactly(0, 3);
    }

    @Test
    void nothingIsToldOfSoFew() {
        assertThat(shown(1, 2)).isEmpty();
        assertThat(new Suppression(5, List.of(1, 2), WINDOWS).tellsTotal(2)).isFalse();
    }

    @Test
    void roundThatNobodyAnsweredHidesNoOther() {
        assertThat(shown(0, 5, 0, 6)).containsExactly(1, 3);
    }

    @Test
    void totalsThatDifferByTooFewAreNotBothTold() {
        var told = new Suppression(5, List.of(6, 3, 3, 9, 9), WINDOWS);
        assertThat(told.tellsTotal(2)).isTrue();
        assertThat(told.tellsTotal(4)).isTrue();
        var cut = new Suppression(5, List.of(6, 3, 9, 3, 9), List.of(2, 4, 5));
        assertThat(IntStream.of(2, 4, 5).filter(cut::tellsTotal)).containsExactly(4, 5);
    }

    /** Everything that is told are equations; those that rounds that are shown do not explain are about at least so many people. */
    @Property
    void noAnswerIsFoundBySubtraction(
            @ForAll @NotEmpty @Size(max = 40) List<@IntRange(max = 14) Integer> answers,
            @ForAll @IntRange(min = 5, max = 9) int least,
            @ForAll @NotEmpty @Size(max = 6) List<@IntRange(min = 1, max = 45) Integer> windows) {
        var told = new Suppression(least, answers, windows);
        for (var round = 0; round < answers.size(); round++)
            if (told.shows(round)) assertThat(answers.get(round)).isGreaterThanOrEqualTo(least);
        // Totals end with the last round: any combination of them is one of the pieces between their beginnings.
        var cuts = new TreeSet<Integer>();
        for (var window : windows) if (told.tellsTotal(window)) cuts.add(Math.max(0, answers.size() - window));
        if (!cuts.isEmpty()) cuts.add(answers.size());
        var from = cuts.isEmpty() ? 0 : cuts.first();
        for (var to : cuts) {
            var unexplained = IntStream.range(from, to)
                    .filter(round -> !told.shows(round))
                    .map(answers::get)
                    .sum();
            assertThat(unexplained == 0 || unexplained >= least)
                    .as("between %d and %d", from, to)
                    .isTrue();
            from = to;
        }
    }

    /** As an attacker would, with the figures of the page. */
    @Property(tries = 300)
    void figuresOfThePageTellNoSmallGroup(
            @ForAll @NotEmpty @Size(max = 30) List<@IntRange(max = 9) Integer> answers,
            @ForAll @IntRange(min = 1, max = 5) int step) {
        var rounds = answers.stream()
                .map(people -> new RoundFigures(LocalDate.EPOCH, 0, Tally.NONE, 9, tally(people, step)))
                .toList();
        for (var window : Pulse.Window.values()) {
            var page = Pulse.of(rounds, 5, window);
            var shown = page.rounds().stream().map(RoundFigures::staff).reduce(Tally.NONE, Tally::plus);
            assertThat(page.rounds())
                    .allMatch(round ->
                            round.staff().people() == 0 || round.staff().people() >= 5);
            if (page.staffTotal() != null)
                assertThat(page.staffTotal().people() - shown.people()).matches(rest -> rest == 0 || rest >= 5);
        }
    }

    private static Tally tally(int people, int step) {
        long sum = (long) people * step;
        return new Tally(people, sum, sum, sum, sum);
    }

    private static List<Integer> shown(Integer... answers) {
        var told = new Suppression(5, List.of(answers), WINDOWS);
        return IntStream.range(0, answers.length).filter(told::shows).boxed().toList();
    }
}
