package app.trellis.imports;

import app.trellis.imports.ImportField.Fallback;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field on the mapping page.
 *
 * @param column the header that is chosen; empty for none
 * @param value what is chosen for rows that say nothing
 * @param dates the days of the column where somebody must say their order; else null
 * @param order the order that is chosen, or that another column of the file has
 * @param error the key of what is wrong; empty when nothing is
 */
record MappingRow(
        ImportField field,
        String column,
        String value,
        @Nullable DateColumn dates,
        @Nullable DateOrder order,
        String error) {

    static List<MappingRow> of(List<ImportField> fields, MappingForm form, Table table) {
        var mapping = form.mapping();
        var settled = fields.stream()
                .map(field -> mapping.settled(fields, table).order(field.name()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return fields.stream()
                .map(field -> {
                    var chosen = mapping.order(field.name());
                    return new MappingRow(
                            field,
                            mapping.column(field.name()),
                            mapping.fallback(field.name()),
                            dates(field, mapping, table),
                            chosen == null && settled.size() == 1 ? settled.get(0) : chosen,
                            form.error(field.name()));
                })
                .toList();
    }

    private static @Nullable DateColumn dates(ImportField field, Mapping mapping, Table table) {
        if (!field.date()) return null;
        var dates = DateColumn.of(table, mapping.column(field.name()));
        return dates.isAsked() ? dates : null;
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
