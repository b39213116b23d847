package app.trellis.imports;

import app.trellis.text.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices of the mapping page, as they were sent. The fields are the target's, so its shape is checked here.
 *
 * @param errors field to the key of what is wrong with it
 */
record MappingForm(Mapping mapping, Map<String, String> errors) {

    static MappingForm of(Mapping mapping) {
        return new MappingForm(mapping, Map.of());
    }

    static MappingForm sent(Map<String, String> parameters, List<ImportField> fields, Table table) {
        var columns = new HashMap<String, String>();
        var fallbacks = new HashMap<String, String>();
        var orders = new HashMap<String, DateOrder>();
        var errors = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var column = parameters.getOrDefault("column." + field.name(), "");
            var isMapped = field.isMapped() && table.header().contains(column);
            if (isMapped) columns.put(field.name(), column);
            var value = Text.line(parameters.getOrDefault("fallback." + field.name(), ""));
            if (field.fallback() != null) fallbacks.put(field.name(), value);
            var order = order(parameters.getOrDefault("order." + field.name(), ""));
            if (order != null) orders.put(field.name(), order);
            var error = error(field, field.fallback(), isMapped, value);
            if (error.isEmpty()
                    && isMapped
                    && field.date()
                    && order == null
                    && DateColumn.of(table, column).isAsked()) error = "order";
            if (!error.isEmpty()) errors.put(field.name(), "imports.mapping." + error);
        }
        return new MappingForm(new Mapping(columns, fallbacks, orders, parameters.containsKey("strict")), errors);
    }

    private static String error(
            ImportField field, ImportField.@Nullable Fallback fallback, boolean mapped, String value) {
        if (value.isEmpty() || fallback == null) return field.required() && !mapped ? "required" : "";
        if (Text.length(value) > field.longest()) return "long";
        return switch (fallback.input()) {
            case TEXT -> "";
            case DATE -> WrittenDate.read(value, null) == null ? "date" : "";
            case CHOICE -> fallback.choices().contains(value) ? "" : "choice";
        };
    }

    private static @Nullable DateOrder order(String sent) {
        for (var order : DateOrder.values()) if (order.name().equals(sent)) return order;
        return null;
    }

    /** The same form with what the target misses. */
    MappingForm missing(ImportTarget target) {
        var all = new LinkedHashMap<>(errors);
        all.putAll(target.missing(mapping.columns().keySet()));
        return new MappingForm(mapping, all);
    }

    String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
