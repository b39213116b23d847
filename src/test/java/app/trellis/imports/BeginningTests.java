package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningTests {

    private static final String TABLE = "ID,Title,Place,Pay\n7,Cook,Rome,20\n8,Waiter,Oslo,21\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=,\n",
                "Open jobs\n",
                "Open jobs,,,\n",
                "\nReport generated 2026-03-01\n\n",
                "Report:,Open jobs\nGenerated:,2026-03-01\n",
                "Open jobs\n,,,\nBy:,HR,,\n",
            })
    void tableBeginsBelowWhatStandsAboveIt(String above) {
        var beginning = beginning(above + TABLE);
        assertThat(beginning.line()).isEqualTo(1 + above.lines().count());
        assertThat(beginning.named()).isTrue();
    }

    @Test
    void tableWithoutAnythingAboveBeginsAtOnce() {
        assertThat(beginning(TABLE)).isEqualTo(Beginning.FIRST_LINE);
        assertThat(beginning(",Title,Place,Pay\n0,Cook,Rome,20\n")).isEqualTo(Beginning.FIRST_LINE);
        assertThat(beginning("Name\nAnn\nBo\n")).isEqualTo(Beginning.FIRST_LINE);
    }

    @Test
    void rowThatNamesTheMostFieldsIsTheHeader() {
        var text = "Place,Rome\nTitle,Department,Location\nCook,Kitchen,\"Rome, Ostia\"\n";
        assertThat(beginning(text, "Title", "Department", "Location")).isEqualTo(new Beginning(2, true));
        // Commas without quotes make the rows wide, but these names are still names.
        var wide = "Title,Location\nCook,a,b,c,d\nWaiter,e,f,g,h\n";
        assertThat(beginning(wide, "Title", "Location")).isEqualTo(Beginning.FIRST_LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,Cook,Rome,20\n8,Waiter,Oslo,21.50\n",
                "J1,Cook,2026-03-31\nJ2,Waiter,2026-04-30\n",
                "ann@a.example,Ann\nbo@a.example,Bo\n",
            })
    void rowThatLooksLikeTheOthersNamesNothing(String text) {
        assertThat(beginning(text)).isEqualTo(new Beginning(1, false));
    }

    @Test
    void rowsWithoutNamesAreAllImported() {
        var rows = Table.rows("J1,Cook\nJ2,Waiter\n", Delimiter.COMMA, false);
        var table = Table.of(rows, Beginning.of(rows, cell -> false));
        assertThat(table.header()).containsExactly("#1", "#2");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void tableOfMostlyEmptyRowsLosesNone() {
        var text = "a,b,c,d\n" + "x,,,\n".repeat(30) + "1,2,3,4\n";
        assertThat(beginning(text)).isEqualTo(Beginning.FIRST_LINE);
    }

    private static Beginning beginning(String text, String... known) {
        return Beginning.of(Table.rows(text, Delimiter.COMMA, false), Set.of(known)::contains);
    }
}
