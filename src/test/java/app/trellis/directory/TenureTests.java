package app.trellis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TenureTests {

    private static final LocalDate START = LocalDate.of(2022, 3, 31);

    @Test
    void isToldInWholeYearsAndMonths() {
        assertThat(Tenure.between(START, LocalDate.of(2024, 7, 15))).isEqualTo(new Tenure(2, 3));
    }

    @Test
    void lastDayOfAShortMonthIsNoWholeMonthAfterThe31st() {
        assertThat(Tenure.between(START, LocalDate.of(2022, 4, 30)).isUnderAMonth())
                .isTrue();
        assertThat(Tenure.between(START, LocalDate.of(2022, 5, 1))).isEqualTo(new Tenure(0, 1));
    }

    @Test
    void whatBeginsTomorrowHasNotLastedYet() {
        assertThat(Tenure.between(START, START.minusDays(1)).isUnderAMonth()).isTrue();
    }
}
