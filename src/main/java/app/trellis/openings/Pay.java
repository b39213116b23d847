package app.trellis.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a position pays: a range that may be open at one end.
 *
 * @param from the least, in units of the currency with two decimals; null for "up to"
 * @param to the most; null for "from"
 * @param currency the ISO 4217 code
 * @param withheld whether only HR and the hiring manager may see it
 */
@Embeddable
public record Pay(
        @Nullable @Column(name = "pay_from") BigDecimal from,
        @Nullable @Column(name = "pay_to") BigDecimal to,
        @Column(name = "pay_currency") String currency,

        @Column(name = "pay_period") @Enumerated(EnumType.STRING)
        Period period,

        @Column(name = "pay_withheld") boolean withheld) {

    /** The time that the amounts are paid for. */
    public enum Period {
        HOUR,
        DAY,
        MONTH,
        YEAR
    }

    /** Throws {@link IllegalArgumentException} without an amount, for a negative one, or when the range is upside down. */
    public Pay {
        from = cents(from);
        to = cents(to);
        if (from == null && to == null) throw new IllegalArgumentException("no amount");
        if (from != null && to != null && from.compareTo(to) > 0) throw new IllegalArgumentException("upside down");
        Currency.getInstance(currency);
    }

    /** How the amounts are written: RANGE, ONE amount, FROM, UP_TO. */
    public String shape() {
        if (from == null) return "UP_TO";
        if (to == null) return "FROM";
        return from.equals(to) ? "ONE" : "RANGE";
    }

    /** The amounts that are stated, each with its currency: both ends of a range, or the one that there is. */
    public List<String> amounts(Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        var whole = isWhole(from) && isWhole(to);
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return Stream.of(from, to)
                .filter(Objects::nonNull)
                .distinct()
                .map(format::format)
                .toList();
    }

    private static boolean isWhole(@Nullable BigDecimal amount) {
        return amount == null || amount.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        if (amount == null) return null;
        if (amount.signum() < 0) throw new IllegalArgumentException("negative");
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
