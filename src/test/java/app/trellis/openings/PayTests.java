package app.trellis.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PayTests {

    @Test
    void wholeAmountsAreToldWithoutCents() {
        var pay = OpeningFixtures.yearly(52_000, 65_000);
        assertThat(pay.shape()).isEqualTo("RANGE");
        assertThat(pay.amounts(Locale.US)).containsExactly("$52,000", "$65,000");
    }

    @Test
    void centsOfOneEndAreToldAtBoth() {
        var pay = new Pay(new BigDecimal("18.5"), new BigDecimal("20"), "USD", Pay.Period.HOUR, false);
        assertThat(pay.amounts(Locale.US)).containsExactly("$18.50", "$20.00");
    }

    @Test
    void openEndsAndSingleAmountsHaveTheirOwnWords() {
        assertThat(pay("10", null).shape()).isEqualTo("FROM");
        assertThat(pay(null, "10").shape()).isEqualTo("UP_TO");
        assertThat(pay(null, "10").amounts(Locale.US)).containsExactly("$10");
        assertThat(pay("10", "10.00").shape()).isEqualTo("ONE");
    }

    private static Pay pay(String from, String to) {
        return new Pay(
                from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to),
                "USD",
                Pay.Period.HOUR,
                false);
    }
}
