package app.trellis.openings;

import app.trellis.lists.ListQuery;
import app.trellis.text.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least that somebody wants to be paid in a year. Amounts are compared within one currency: the one that is chosen or
 * named beside the amount, else the one in which most openings pay.
 *
 * @param typed what stands in the field; empty for nothing
 * @param amount what it means; null for nothing
 * @param currency the code; null for any
 * @param offered the currencies in which openings pay, the most frequent first, and the chosen one
 */
record PayFilter(
        String typed,
        @Nullable TypedAmount amount,
        @Nullable String currency,
        List<String> offered) {

    static PayFilter from(ListQuery query, List<String> currencies) {
        var typed = query.typed("pay");
        var amount = typed.isEmpty() ? null : TypedAmount.of(typed, false);
        if (amount != null && amount.value() != null && amount.problem() == null) {
            var plain = Amounts.text(amount.value());
            query.one("pay", text -> plain);
        }
        var chosen = query.one("currency", PayFilter::code);
        var currency = amount == null || amount.problem() != null ? chosen : comparedIn(amount, chosen, currencies);
        var offered = new ArrayList<>(currencies);
        if (currency != null && !offered.contains(currency)) offered.add(currency);
        return new PayFilter(typed, amount, currency, offered);
    }

    private static @Nullable String comparedIn(TypedAmount amount, @Nullable String chosen, List<String> currencies) {
        if (chosen != null && !amount.contradicts(chosen)) return chosen;
        var named = amount.currencies();
        return currencies.stream()
                .filter(currency -> !amount.contradicts(currency))
                .findFirst()
                .orElse(named.isEmpty() ? null : named.iterator().next());
    }

    private static String code(String text) {
        if (!CurrencySigns.isCode(text)) throw new IllegalArgumentException(text);
        return text;
    }

    /** Null when nothing is asked for that can be read. */
    public @Nullable BigDecimal least() {
        return amount == null || amount.problem() != null ? null : amount.value();
    }

    /** The amount and its currency as one; null when either is missing. */
    @Nullable
    Pay asPay() {
        var least = least();
        return least == null || currency == null ? null : new Pay(least, null, currency, Pay.Period.YEAR, false);
    }

    /** The key of the message that says why the amount is not used; null when it is, or when there is none. */
    public @Nullable String problem() {
        return amount == null ? null : amount.problem();
    }

    public Object[] arguments() {
        return amount == null ? new Object[0] : amount.arguments();
    }
}
