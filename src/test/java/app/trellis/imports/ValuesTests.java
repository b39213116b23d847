package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31",
        "2014-08-21T00:00:00.000, 2014-08-21",
        "2026-03-31 17:30, 2026-03-31",
        "2026/3/1, 2026-03-01",
        "31.03.2026, 2026-03-31"
    })
    void daysAreRead(String text, LocalDate day) {
        assertThat(Values.date(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"03/04/2026", "2026-02-30", "2026-13-01", "soon", "20260331", "2026-03-31 or so", "0.0.0000"})
    void whatIsNoDayOrTwoDaysIsNotRead(String text) {
        assertThat(Values.date(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52524 | 52524",
                "13.5 | 13.5",
                "$52,524.50 | 52524.50",
                "1,234,567 | 1234567",
                "52.524,50 € | 52524.50",
                "17,9 | 17.9",
                "52 524 | 52524",
                "0 | 0"
            })
    void amountsAreRead(String text, BigDecimal amount) {
        assertThat(Values.amount(text)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "45.000, 45000, 45.00",
        "€ 52.500, 52500, 52.50",
        "1.250, 1250, 1.25",
        "23.215, 23215, 23.2150",
    })
    void pointBeforeThreeDigitsMayMeanTwoAmounts(String text, String whole, String broken) {
        assertThat(Values.twoAmounts(text, false)).containsExactly(whole, broken);
        assertThat(Values.twoAmounts(whole, false)).isEmpty();
        assertThat(Values.twoAmounts(broken, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"45.00", "45.0000", "0.125", "1234.500", "52.524,50", "52,524.500", "45000", "soon", ""})
    void whatMeansOneAmountOrNoneIsNoRiddle(String text) {
        assertThat(Values.twoAmounts(text, false)).isEmpty();
    }

    @Test
    void thousandthsOfASmallAmountAreReadUnlessTheyAreWholeTenths() {
        assertThat(Values.twoAmounts("23.215", true)).isEmpty();
        assertThat(Values.twoAmounts("45.000", true)).containsExactly("45000", "45.00");
        assertThat(Values.twoAmounts("1.500", true)).containsExactly("1500", "1.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "abc", "1e9", "12,34,56", "99999999999", "1.2.3", "NaN", "$"})
    void whatIsNoAmountIsNotRead(String text) {
        assertThat(Values.amount(text)).isNull();
    }
}
