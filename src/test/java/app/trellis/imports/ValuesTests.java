package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

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
