package app.trellis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
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

    private static final Table TABLE =
            new Table(HEADER, List.of(new Table.Row(2, List.of("Cook", "03/04/2026", "2026-01-31", ""))));

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
                TABLE);
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
        var sent = new HashMap<>(Map.of("column.title", "Other", "fallback.publication", "DRAFT"));
        sent.put(parameter, value == null ? "" : value);
        assertThat(MappingForm.sent(sent, FIELDS, TABLE).errors())
                .containsOnly(Map.entry(field, "imports.mapping." + error));
    }

    @Test
    void dayThatMayBeTwoIsAskedAboutOnce() {
        var sent = new HashMap<>(
                Map.of("column.title", "business_title", "column.closesOn", "Other", "fallback.publication", "DRAFT"));
        assertThat(MappingForm.sent(sent, FIELDS, TABLE).errors())
                .containsOnly(Map.entry("closesOn", "imports.mapping.order"));
        sent.put("order.closesOn", "MONTH_FIRST");
        var form = MappingForm.sent(sent, FIELDS, TABLE);
        assertThat(form.errors()).isEmpty();
        assertThat(form.mapping().settled(FIELDS, TABLE).order("closesOn")).isEqualTo(DateOrder.MONTH_FIRST);
        sent.put("column.closesOn", "CLOSES ON");
        sent.remove("order.closesOn");
        assertThat(MappingForm.sent(sent, FIELDS, TABLE).errors()).isEmpty();
    }

    @Test
    void columnThatIsAnOrderAndNoFieldCannotBeMapped() {
        var form = MappingForm.sent(
                Map.of("column.title", "Other", "column.publication", "publication", "fallback.publication", "DRAFT"),
                FIELDS,
                TABLE);
        assertThat(form.mapping().columns()).doesNotContainKey("publication");
    }
}
