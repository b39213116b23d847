package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-5", "@SUM(A1)", "\t=1", "\r=1"})
    void formulasAreNeutralisedOnTheWayOutAndReadOnTheWayIn(String cell) {
        assertThat(Cells.neutralised(cell)).isEqualTo("'" + cell);
        assertThat(Cells.read(Cells.neutralised(cell))).isEqualTo(cell.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cook", "'tis", "1-2", "a=b"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(Cells.neutralised(cell)).isEqualTo(cell);
        assertThat(Cells.read(cell)).isEqualTo(cell);
    }

    @Test
    void signsThatNoPageCanShowBecomeSpace() {
        assertThat(Cells.read("one\u0008two\u0007\n")).isEqualTo("one two");
    }
}
