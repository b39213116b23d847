package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTests {

    private static final List<ImportField> FIELDS = List.of(
            ImportField.required("title", 20, "Business Title"),
            ImportField.optional("closesOn", 50, "Post Until").orDate(LocalDate.of(2026, 12, 24)),
            ImportField.optional("place", 10, "City").orText(""),
            ImportField.choice("publication", "DRAFT", List.of("DRAFT", "PUBLISHED")));
    private static final List<String> HEADER = List.of("business_title", "Other", "CLOSES ON", "publication");

    @Test
    void knownNamesAreMappedByThemselves() {
        var mapping = Mapping.suggested(FIELDS, HEADER);
        assertThat(mapping.columns())
                .containsOnly(Map.entry("title", "business_title"), Map.entry("closesOn", "CLOSES ON"));
        assertThat(mapping.fallbacks())
                .containsOnly(
                        Map.entry("closesOn", "2026-12-24"), Map.entry("place", ""), Map.entry("publication", "DRAFT"));
    }

    @Test
    void choicesThatFitAreTaken() {
        var form = MappingForm.sent(
                Map.of("column.title", "Other", "fallback.closesOn", "2026-11-30", "fallback.publication", "PUBLISHED"),
                FIELDS,
                HEADER);
        assertThat(form.errors()).isEmpty();
        assertThat(form.mapping().columns()).containsOnly(Map.entry("title", "Other"));
        assertThat(form.mapping().fallback("publication")).isEqualTo("PUBLISHED");
    }

    @ParameterizedTest
    @CsvSource({
        "column.title, , title, required",
        "column.title, Nowhere, title, required",
        "fallback.closesOn, 2026-02-30, closesOn, date",
        "fallback.closesOn, ${7*7}, closesOn, date",
        "fallback.place, a place that is too long, place, long",
        "fallback.publication, DELETED, publication, choice",
        "fallback.publication, , publication, required"
    })
    void choicesThatDoNotFitSayWhatToDo(String parameter, String value, String field, String error) {
        var sent = new java.util.HashMap<>(Map.of("column.title", "Other", "fallback.publication", "DRAFT"));
        sent.put(parameter, value == null ? "" : value);
        assertThat(MappingForm.sent(sent, FIELDS, HEADER).errors())
                .containsOnly(Map.entry(field, "imports.mapping." + error));
    }

    @Test
    void columnThatIsAnOrderAndNoFieldCannotBeMapped() {
        var form = MappingForm.sent(
                Map.of("column.title", "Other", "column.publication", "publication", "fallback.publication", "DRAFT"),
                FIELDS,
                HEADER);
        assertThat(form.mapping().columns()).doesNotContainKey("publication");
    }
}
