package app.trellis.openings;

import app.trellis.text.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount of pay as somebody typed it, perhaps with its currency.
 *
 * @param value null for what is no amount, or may be two
 * @param meanings the two amounts that it may be, else none
 * @param currencies the codes that it may name; empty when it names none
 */
record TypedAmount(@Nullable BigDecimal value, List<String> meanings, Set<String> currencies) {

    static final BigDecimal MOST = new BigDecimal("999999999.99");

    /** {@code small}: as for an hour, where 23.215 is no thousands. */
    static TypedAmount of(String text, boolean small) {
        var number = CurrencySigns.without(text);
        var meanings = Amounts.twoMeanings(number, small);
        return new TypedAmount(meanings.isEmpty() ? Amounts.read(number) : null, meanings, CurrencySigns.in(text));
    }

    /** Whether it names another currency than this one. */
    boolean contradicts(@Nullable String currency) {
        return !currencies.isEmpty() && !currencies.contains(currency);
    }

    /** The key of the message that says why it is not used, whose arguments are {@link #arguments}; null when it is. */
    @Nullable
    String problem() {
        if (!meanings.isEmpty()) return "openings.amount.two";
        if (value == null) return "openings.amount.none";
        return value.compareTo(MOST) > 0 ? "openings.amount.large" : null;
    }

    Object[] arguments() {
        return meanings.toArray();
    }
}
