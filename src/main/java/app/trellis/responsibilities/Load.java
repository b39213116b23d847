package app.trellis.responsibilities;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would carry with one more responsibility.
 *
 * @param carried hours a week of all that they carry now
 * @param more hours a week of what is offered
 * @param contract weekly hours of the contract; null where nobody has said, and {@link #USUAL} is taken instead
 */
record Load(int carried, int more, @Nullable BigDecimal contract) {

    static final BigDecimal USUAL = BigDecimal.valueOf(40);

    /** Above it, who offers says what may be put down instead. */
    private static final int FULL = 100;

    /** Above it, nothing is offered without that. */
    private static final int TOO_MUCH = 120;

    Load {
        if (contract != null && contract.signum() <= 0) contract = null;
    }

    public int after() {
        return carried + more;
    }

    public BigDecimal week() {
        return contract == null ? USUAL : contract;
    }

    public boolean isAssumed() {
        return contract == null;
    }

    /** Of the week, rounded up, so that a little too much is never a hundred. */
    public int percent() {
        return BigDecimal.valueOf(after() * 100L)
                .divide(week(), 0, RoundingMode.CEILING)
                .intValue();
    }

    public boolean isOverfull() {
        return percent() > FULL;
    }

    public boolean isTooMuch() {
        return percent() > TOO_MUCH;
    }
}
