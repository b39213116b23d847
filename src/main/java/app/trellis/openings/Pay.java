package app.trellis.openings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a position pays: a range, of which one end may be open.
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

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        if (amount == null) return null;
        if (amount.signum() < 0) throw new IllegalArgumentException("negative");
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
