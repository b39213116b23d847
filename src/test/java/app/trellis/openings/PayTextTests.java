package app.trellis.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$53K-$91K (Glassdoor est.) | 53000 | 91000 | USD |",
                "$53-91K | 53000 | 91000 | USD |",
                "53k – 91k € | 53000 | 91000 | EUR |",
                "USD 53,000 | 53000 | 53000 | USD |",
                "53,000 USD - 91,000 USD per year | 53000 | 91000 | USD | YEAR",
                "USD 53,000.00 to 91,000.50 annually | 53000 | 91000.50 | USD | YEAR",
                "$15.50/hr | 15.50 | 15.50 | USD | HOUR",
                "$15 - $22 an hour | 15 | 22 | USD | HOUR",
                "$15.50 - $22.00 Per Hour(Employer est.) | 15.50 | 22 | USD | HOUR",
                "£18.505 hourly | 18.505 | 18.505 | GBP | HOUR",
                "PHP 20,000–25,000/month | 20000 | 25000 | PHP | MONTH",
                "₱25 000 monthly | 25000 | 25000 | PHP | MONTH",
                "up to £40k p.a. | | 40000 | GBP | YEAR",
                "From €30.000,00 | 30000 | | EUR |",
                "30000+ EUR | 30000 | | EUR |",
                "Salary: 361.48 daily | 361.48 | 361.48 | | DAY",
                "C$60,000 a year | 60000 | 60000 | CAD | YEAR",
                "Rs. 5,00,000 - 8,00,000 pa | 500000 | 800000 | INR | YEAR",
                "52524 | 52524 | 52524 | |",
                "0 | 0 | 0 | |"
            })
    void payInOneLineIsRead(
            String text, BigDecimal from, BigDecimal to, @Nullable String currency, Pay.@Nullable Period period) {
        var pay = PayText.read(text);
        assertThat(pay).isNotNull();
        is(pay.from(), from);
        is(pay.to(), to);
        if (currency == null) assertThat(pay.currencies()).isEmpty();
        else assertThat(pay.currencies()).first().isEqualTo(currency);
        assertThat(pay.period()).isEqualTo(period);
    }

    @Test
    void longTextNamesNoCurrency() {
        var text = "USD 5 ".repeat(40);
        assertThat(CurrencySigns.in(text)).isEmpty();
        assertThat(TypedAmount.of(text, false).problem()).isEqualTo("openings.amount.none");
    }

    private static void is(@Nullable TypedAmount amount, @Nullable BigDecimal expected) {
        if (expected == null) assertThat(amount).isNull();
        else assertThat(amount.value()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Competitive",
                "DOE",
                "",
                "$",
                "-",
                "10% bonus",
                "$50 weekly",
                "53k-91k-99k",
                "$15 an hour or $30,000 a year",
                "-5",
                "2026-03-31",
                "ask John at 5",
                "1e9"
            })
    void whatIsNotUnderstoodAsAWholeIsNotRead(String text) {
        assertThat(PayText.read(text)).isNull();
    }

    @Test
    void amountThatMayBeTwoIsAskedFor() {
        var pay = PayText.read("€45.000 – €55.000 per year");
        assertThat(pay.from().meanings()).containsExactly("45000", "45.00");
        assertThat(pay.from().value()).isNull();
    }

    @Test
    void veryLongLineIsNotRead() {
        assertThat(PayText.read("1 ".repeat(50_000))).isNull();
    }

    @Test
    void currenciesThatContradictEachOtherAreNone() {
        assertThat(CurrencySigns.in("$50k EUR")).isEmpty();
        assertThat(CurrencySigns.in("$50k AUD")).containsExactly("AUD");
        assertThat(CurrencySigns.in("all in, try it at the top")).isEmpty();
        assertThat(CurrencySigns.without("50kr")).isEqualTo("50");
    }
}
