package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void rowsKnowTheLineOnWhichTheyBegin() {
        var table = table("A,B\r\n1,\"one\r\nmore\r\n\"\r\n\r\n2,two\r\n\"\n\",three");
        assertThat(table.header()).containsExactly("A", "B");
        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2, 6, 7);
        assertThat(table.rows().get(0).cells()).containsExactly("1", "one\r\nmore");
    }

    @Test
    void spaceAroundCellsIsNoPartOfThem() {
        assertThat(table("A , B\n 1 , \"two, three\" \n").rows().get(0).cells()).containsExactly("1", "two, three");
    }

    @Test
    void emptyColumnsAtTheEndOfTheHeaderAreNone() {
        assertThat(table("A,B,,\n1,2,,\n").header()).containsExactly("A", "B");
    }

    @Test
    void rowIsAsWideAsTheHeaderWhenNothingIsMissingOrLeft() {
        var table = table("A,B\n1,2\n1,2,,\n1\n1,2,3\n");
        assertThat(table.rows())
                .extracting(row -> row.isAsWideAs(table.header()))
                .containsExactly(true, true, false, false);
    }

    @Test
    void headerAloneIsRefused() {
        assertRefused("A,B\n\n", "header");
    }

    @Test
    void columnsThatAreCalledAlikeAreNumbered() {
        assertThat(table("Title,Place,title,Title\nCook,Rome,3,4\n").header())
                .containsExactly("Title", "Place", "title (2)", "Title (3)");
    }

    @Test
    void columnWithoutANameIsCalledByItsNumber() {
        assertThat(table(",Title,Place,\n0,Cook,Rome,x\n1,Waiter,,\n").header())
                .containsExactly("#1", "Title", "Place", "#4");
        assertThat(table("#2,,Place\nCook,x,Rome\n").header()).containsExactly("#2 (2)", "#2", "Place");
    }

    @Test
    void quoteThatNeverClosesIsRefusedWithItsLine() {
        assertRefused("A,B\n1,2\n3,\"four\n5,6\n7,8\n", "quotes", 3);
    }

    @Test
    void quoteInTheMiddleOfACellIsRefusedWithItsLine() {
        assertRefused("A,B\n1,\"two\" or so\n", "quotes", 2);
    }

    @Test
    void oneEndlessLineIsRefused() {
        assertRefused("x".repeat(3_000_000), "cell", 1, Table.LONGEST_CELL);
        assertRefused("x,".repeat(1_000_000), "columns", Table.MOST_COLUMNS, 1);
    }

    @Test
    void tooManyRowsAreRefused() {
        var rows = IntStream.rangeClosed(0, Table.MOST_ROWS + 1)
                .mapToObj(row -> row + ",b\n")
                .collect(Collectors.joining());
        assertRefused(rows, "rows", Table.MOST_ROWS);
    }

    private static Table table(String text) {
        var rows = Table.rows(text, Delimiter.COMMA, false);
        return Table.of(rows, Beginning.of(rows, cell -> false));
    }

    private static void assertRefused(String text, String code, Object... arguments) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> table(text))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("imports.unreadable." + code);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
    }
}
