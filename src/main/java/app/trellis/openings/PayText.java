package app.trellis.openings;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pay as job boards write it in one line: "$53K-$91K (Glassdoor est.)", "USD 53,000 – 60,000 per year", "up to £18.50/hr".
 *
 * @param from the lower amount; null for "up to"
 * @param to the higher one; null for "from"; the same as {@code from} for one amount
 * @param currencies the codes that the line may name; empty when it names none
 * @param period null when the line does not say
 */
record PayText(
        @Nullable TypedAmount from, @Nullable TypedAmount to, Set<String> currencies, Pay.@Nullable Period period) {

    private static final int LONGEST = 200;

    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");

    private static final Pattern PERIOD = Pattern.compile(OpeningWords.PERIODS.longestFirst().stream()
            .map(word -> word.replace(" ", "\\s+"))
            .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));

    private static final Pattern ADVERBS = Pattern.compile(
            "\\b(?:pay|salary|wage|rate|base|gross|est|estimated|estimate|approx|about|circa|ca)\\b\\.?:?");

    /** Digits and what groups them; a dash never belongs to an amount. */
    private static final String AMOUNT = "(\\p{Nd}(?:[\\p{Nd}.,'’٬٫]|\\h(?=\\p{Nd}{3}(?!\\p{Nd})))*\\h?k?)(?!\\p{L})";

    private static final Pattern RANGE =
            Pattern.compile("(?:from|between)?\\s*" + AMOUNT + "\\s*(?:-|–|—|to|and|until)\\s*" + AMOUNT);
    private static final Pattern ONE = Pattern.compile(AMOUNT);
    private static final Pattern FROM = Pattern.compile(
            "(?:from|starting at|starting from|min|minimum|at least|over|>)\\s*" + AMOUNT + "|" + AMOUNT + "\\s*\\+");
    private static final Pattern UP_TO = Pattern.compile("(?:up to|max|maximum|at most|under|<)\\s*" + AMOUNT);

    /** Null for a line that is not understood as a whole. */
    static @Nullable PayText read(String text) {
        if (text.length() > LONGEST) return null;
        var line = ASIDE.matcher(text).replaceAll(" ");
        var currencies = CurrencySigns.in(line);
        line = CurrencySigns.without(line)
                .toLowerCase(Locale.ROOT)
                .replace("p.a", " pa")
                .replace("p.h", " ph");
        var periods = new LinkedHashSet<Pay.Period>();
        var named = PERIOD.matcher(line);
        while (named.find()) periods.add(OpeningWords.PERIODS.meaning(named.group()));
        if (periods.size() > 1) return null;
        var period = periods.isEmpty() ? null : periods.iterator().next();
        line = ADVERBS.matcher(PERIOD.matcher(line).replaceAll(" ")).replaceAll(" ");
        line = line.replaceAll("[/.;:]+(?=\\s|$)|(?<=\\s)/", " ").strip();
        return amounts(line, currencies, period);
    }

    private static @Nullable PayText amounts(String line, Set<String> currencies, Pay.@Nullable Period period) {
        var small = period == Pay.Period.HOUR;
        var range = RANGE.matcher(line);
        if (range.matches()) {
            var to = range.group(2);
            return new PayText(
                    TypedAmount.of(thousandsOf(to, range.group(1)), small),
                    TypedAmount.of(to, small),
                    currencies,
                    period);
        }
        var one = ONE.matcher(line);
        if (one.matches()) {
            var amount = TypedAmount.of(one.group(1), small);
            return new PayText(amount, amount, currencies, period);
        }
        var from = FROM.matcher(line);
        if (from.matches()) {
            var amount = from.group(1) == null ? from.group(2) : from.group(1);
            return new PayText(TypedAmount.of(amount, small), null, currencies, period);
        }
        var upTo = UP_TO.matcher(line);
        return upTo.matches() ? new PayText(null, TypedAmount.of(upTo.group(1), small), currencies, period) : null;
    }

    /** "53-91K": the thousands are those of both. */
    private static String thousandsOf(String to, String from) {
        var both = to.endsWith("k") && !from.endsWith("k") && from.strip().matches("\\p{Nd}{1,3}");
        return both ? from.strip() + "k" : from;
    }
}
