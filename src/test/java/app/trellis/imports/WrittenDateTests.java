package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31 | 2026-03-31",
                "2014-08-21T00:00:00.000 | 2014-08-21",
                "2014-08-21T22:00:00Z | 2014-08-21",
                "2026-03-31T09:15:00+02:00[Europe/Berlin] | 2026-03-31",
                "2015-03-30 14:32:11 UTC | 2015-03-30",
                "2026-03-31 17:30 | 2026-03-31",
                "2026/3/1 | 2026-03-01",
                "2020.02.16 | 2020-02-16",
                "20150330 | 2015-03-30",
                "20150330T101500Z | 2015-03-30",
                "31.03.2026 | 2026-03-31",
                "1. 3. 2026 | 2026-03-01",
                "03.04.2026 | 2026-04-03",
                "03/30/2015 | 2015-03-30",
                "03/30/2015 12:00:00 AM | 2015-03-30",
                "16-02-2020 | 2020-02-16",
                "04/04/2026 | 2026-04-04",
                "30-Mar-2015 | 2015-03-30",
                "30-MAR-15 | 2015-03-30",
                "30 March 2015 | 2015-03-30",
                "March 30, 2015 | 2015-03-30",
                "Mar 30 2015 | 2015-03-30",
                "30th March 2015 | 2015-03-30",
                "Monday, March 30, 2015 | 2015-03-30",
                "Mon Mar 30 2015 00:00:00 GMT+0000 | 2015-03-30",
                "Mon, 30 Mar 2015 | 2015-03-30",
                "1 Sept. 2015 | 2015-09-01",
                "2015-Mar-30 | 2015-03-30",
                "3/30/15 | 2015-03-30",
                "30.3.98 | 1998-03-30",
                "42093 | 2015-03-30",
                "42093.5 | 2015-03-30"
            })
    void daysAreRead(String text, LocalDate day) {
        assertThat(WrittenDate.read(text, null)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2026",
                "2026-02-30",
                "2026-13-01",
                "soon",
                "2026-03-31 or so",
                "0.0.0000",
                "20151330",
                "Mar 2015",
                "30-Foo-2015",
                "2015",
                "7",
                "13/13/2015",
                "Q1 2015",
                "99999"
            })
    void whatIsNoDayOrTwoDaysIsNotRead(String text) {
        assertThat(WrittenDate.read(text, null)).isNull();
    }

    @Test
    void orderOfTheColumnSettlesWhatMayBeTwoDays() {
        assertThat(WrittenDate.read("03/04/2026", DateOrder.DAY_FIRST)).isEqualTo("2026-04-03");
        assertThat(WrittenDate.read("03/04/2026", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-04");
        assertThat(WrittenDate.read("30/03/2026", DateOrder.MONTH_FIRST)).isNull();
        assertThat(WrittenDate.read("2026-03-30", DateOrder.MONTH_FIRST)).isEqualTo("2026-03-30");
    }

    @Test
    void columnAsAWholeTellsTheOrder() {
        assertThat(column("03/04/2026", "03/30/2015", "").order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(column("03-04-2026", "30-03-2015").order()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(column("03.30.2015", "03.04.2026").order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(column("03/04/2026", "03/30/2015").isAsked()).isFalse();
    }

    @Test
    void columnThatDoesNotTellIsAskedAbout() {
        assertThat(column("03/03/2026", "03/04/2026").isAsked()).isTrue();
        assertThat(column("03/03/2026", "03/04/2026").example()).isEqualTo("03/04/2026");
        assertThat(column("03/03/2026", "2026-04-03", "soon", "03.04.2026", "3 Apr 2026")
                        .isAsked())
                .isFalse();
    }

    @Test
    void columnThatContradictsItselfIsAskedAbout() {
        assertThat(column("31/03/2026", "03/31/2026", "03/04/2026").isAsked()).isTrue();
        assertThat(column("31/03/2026", "03/31/2026").isAsked()).isFalse();
    }

    private static DateColumn column(String... cells) {
        var rows = Arrays.stream(cells)
                .map(cell -> new Table.Row(2, List.of(cell)))
                .toList();
        return DateColumn.of(new Table(List.of("Posted"), rows), "Posted");
    }
}
