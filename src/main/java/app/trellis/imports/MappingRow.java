package app.trellis.imports;

import app.trellis.imports.ImportField.Fallback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field on the mapping page.
 *
 * @param column the header that is chosen; empty for none
 * @param value what is chosen for rows that say nothing
 * @param error the key of what is wrong; empty when nothing is
 */
record MappingRow(ImportField field, String column, String value, String error) {

    static List<MappingRow> of(List<ImportField> fields, MappingForm form) {
        return fields.stream()
                .map(field -> new MappingRow(
                        field,
                        form.mapping().column(field.name()),
                        form.mapping().fallback(field.name()),
                        form.error(field.name())))
                .toList();
    }

    public String name() {
        return field.name();
    }

    public @Nullable Fallback fallback() {
        return field.fallback();
    }

    /** The id of the first control, to which the summary of errors links. */
    public String control() {
        return (field.isMapped() ? "column." : "fallback.") + field.name();
    }
}
