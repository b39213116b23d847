package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52524 | 52524",
                "13.5 | 13.5",
                "$52,524.50 | 52524.50",
                "1,234,567 | 1234567",
                "12,34,567.50 | 1234567.50",
                "1.234.567 | 1234567",
                "52.524,50 € | 52524.50",
                "17,9 | 17.9",
                "52 524 | 52524",
                "1 234 567,5 | 1234567.5",
                "52\u00a0524 | 52524",
                "52\u202f524 | 52524",
                "52’524.50 | 52524.50",
                "52'524 | 52524",
                "50k | 50000",
                "50 K | 50000",
                "£1.5k | 1500",
                "1,5k | 1500",
                "٥٢٥٢٤ | 52524",
                "٥٢٬٥٢٤٫٥ | 52524.5",
                "５２，５２４ | 52524",
                "५२५२४ | 52524",
                "₱ 25,000 | 25000",
                "0 | 0"
            })
    void amountsAreRead(String text, BigDecimal amount) {
        assertThat(Amounts.read(text)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "45.000, 45000, 45.00",
        "€ 52.500, 52500, 52.50",
        "1.250, 1250, 1.25",
        "23.215, 23215, 23.2150",
        "1.500k, 1500k, 1.50k",
        "٤٥.٠٠٠, 45000, 45.00",
    })
    void pointBeforeThreeDigitsMayMeanTwoAmounts(String text, String whole, String broken) {
        assertThat(Amounts.twoMeanings(text, false)).containsExactly(whole, broken);
        assertThat(Amounts.twoMeanings(whole, false)).isEmpty();
        assertThat(Amounts.twoMeanings(broken, false)).isEmpty();
        assertThat(Amounts.read(whole)).isNotEqualTo(Amounts.read(broken)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"45.00", "45.0000", "0.125", "1234.500", "52.524,50", "52,524.500", "45000", "soon", ""})
    void whatMeansOneAmountOrNoneIsNoRiddle(String text) {
        assertThat(Amounts.twoMeanings(text, false)).isEmpty();
    }

    @Test
    void thousandthsOfASmallAmountAreReadUnlessTheyAreWholeTenths() {
        assertThat(Amounts.twoMeanings("23.215", true)).isEmpty();
        assertThat(Amounts.read("23.215")).isEqualByComparingTo("23.215");
        assertThat(Amounts.twoMeanings("45.000", true)).containsExactly("45000", "45.00");
        assertThat(Amounts.twoMeanings("1.500", true)).containsExactly("1500", "1.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "−5",
                "abc",
                "1e9",
                "12,34,56",
                "99999999999",
                "99999999k",
                "1.2.3",
                "NaN",
                "$",
                "k",
                "20 30",
                "10²",
                "½",
                "45.000",
                "5 0",
                "",
                " ",
                "1,,5",
                "50kk"
            })
    void whatIsNoAmountIsNotRead(String text) {
        assertThat(Amounts.read(text)).isNull();
    }

    @Test
    void whatIsVeryLongIsNotRead() {
        assertThat(Amounts.read("1".repeat(100_000))).isNull();
        assertThat(Amounts.twoMeanings("1".repeat(100_000), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"52524.00, 52524", "18.50, 18.50", "18.5, 18.50", "0, 0", "100, 100", "1E+5, 100000"})
    void isWrittenSoThatItMeansNothingElse(BigDecimal amount, String text) {
        assertThat(Amounts.text(amount)).isEqualTo(text);
        assertThat(Amounts.read(text)).isEqualByComparingTo(amount);
        assertThat(Amounts.twoMeanings(text, false)).isEmpty();
    }
}
