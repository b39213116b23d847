package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportRowTests {

    private static final Map<String, String> COLUMNS =
            Map.of("title", "Title", "type", "Type", "until", "Until", "seats", "Seats");
    private static final Map<String, Boolean> WORDS = Map.of("full time", true, "part time", false);

    @Test
    void oddWordInAnOptionalFieldIsLeftOutWithANote() {
        var row = row(false, Map.of("type", "Sometimes", "until", "soon", "seats", "many"));
        assertThat(row.oneOf("type", WORDS)).isNull();
        assertThat(row.number("seats")).isNull();
        assertThat(row.isRefused()).isFalse();
        assertThat(row.states("type")).isFalse();
        assertThat(row.leftOut("type")).isTrue();
        assertThat(row.notes())
                .extracting(Problem::column, Problem::value, Problem::code)
                .containsExactly(
                        tuple("Type", "Sometimes", "imports.problem.word"), tuple("Seats", "many", "typeMismatch.int"));
    }

    @Test
    void whatIsChosenForEmptyCellsTakesThePlaceOfWhatIsLeftOut() {
        var row = row(false, Map.of("until", "soon"));
        assertThat(row.date("until")).isEqualTo(LocalDate.of(2099, 1, 31));
        assertThat(row.notes()).hasSize(1);
    }

    @Test
    void strictImportRefusesTheRow() {
        var row = row(true, Map.of("type", "Sometimes"));
        assertThat(row.oneOf("type", WORDS)).isNull();
        assertThat(row.problems()).hasSize(1);
        assertThat(row.notes()).isEmpty();
    }

    @Test
    void oddWordInARequiredFieldRefusesTheRow() {
        var row = row(false, Map.of("title", "many"));
        assertThat(row.number("title")).isNull();
        assertThat(row.isRefused()).isTrue();
    }

    @Test
    void rowThatIsRefusedAfterAllHasNoNotes() {
        var row = row(false, Map.of("type", "Sometimes"));
        row.oneOf("type", WORDS);
        row.refuse("title", "NotBlank");
        assertThat(row.notes()).isEmpty();
        assertThat(row.problems()).hasSize(1);
    }

    @Test
    void wordsAreKnownHoweverTheyAreWritten() {
        assertThat(row(false, Map.of("type", "FULL_TIME")).oneOf("type", WORDS)).isTrue();
    }

    private static ImportRow row(boolean strict, Map<String, String> cells) {
        return new ImportRow(
                2,
                new HashMap<>(cells),
                new Mapping(COLUMNS, Map.of("until", "2099-01-31"), Map.of(), strict),
                Set.of("title"));
    }
}
