package app.trellis.pulse;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two lines of an account over a window of its rounds, the latest last: what the client says, and what the staff say as far
 * as it is told.
 *
 * @param staffTotal null where it is not told
 */
record Pulse(
        Window window,
        List<RoundFigures> rounds,
        Tally clientTotal,
        @Nullable Tally staffTotal) {

    /** How many of the last rounds are seen. */
    enum Window {
        QUARTER(13),
        HALF(26),
        YEAR(52),
        ALL(Integer.MAX_VALUE);

        final int rounds;

        Window(int rounds) {
            this.rounds = rounds;
        }
    }

    /**
     * Of all rounds of the account: what is hidden does not depend on the window.
     *
     * @param least how many answers are told at the least
     * @param all with all that the staff said
     */
    static Pulse of(List<RoundFigures> all, int least, Window window) {
        var told = new Suppression(
                least,
                all.stream().map(round -> round.staff().people()).toList(),
                Arrays.stream(Window.values()).map(one -> one.rounds).toList());
        var from = Math.max(0, all.size() - window.rounds);
        var seen = all.subList(from, all.size());
        var rounds = IntStream.range(from, all.size())
                .mapToObj(round -> told.shows(round) ? all.get(round) : withoutStaff(all.get(round)))
                .toList();
        return new Pulse(
                window,
                rounds,
                sum(seen.stream().map(RoundFigures::client)),
                told.tellsTotal(window.rounds) ? sum(seen.stream().map(RoundFigures::staff)) : null);
    }

    private static RoundFigures withoutStaff(RoundFigures round) {
        return new RoundFigures(round.startsOn(), round.contacts(), round.client(), round.staffAsked(), Tally.NONE);
    }

    private static Tally sum(Stream<Tally> tallies) {
        return tallies.reduce(Tally.NONE, Tally::plus);
    }

    public boolean isEmpty() {
        return rounds.isEmpty();
    }

    public @Nullable RoundFigures last() {
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    }

    public boolean hides() {
        return rounds.stream().anyMatch(RoundFigures::hidesStaff);
    }

    /** The latest first, as a table tells them. */
    public List<RoundFigures> latestFirst() {
        var latest = new ArrayList<>(rounds);
        Collections.reverse(latest);
        return latest;
    }

    /** Null for all questions together, and then each. */
    public List<@Nullable Question> measures() {
        return Stream.concat(Stream.of((Question) null), Stream.of(Question.values()))
                .collect(toCollection(ArrayList::new));
    }

    public PulseChart chart(@Nullable Question question) {
        return PulseChart.of(
                rounds.stream().map(round -> round.client().average(question)).toList(),
                rounds.stream().map(round -> round.staff().average(question)).toList());
    }

    /** Client minus staff, round by round; null where only one side is known. */
    List<@Nullable Double> gaps() {
        return rounds.stream()
                .<@Nullable Double>map(round -> {
                    var client = round.client().average(null);
                    var staff = round.staff().average(null);
                    return client == null || staff == null ? null : client - staff;
                })
                .toList();
    }
}
