package app.trellis.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column says which field.
 *
 * @param columns field to column header; a field without a column is missing
 * @param fallbacks field to what rows get that say nothing
 * @param strict whether a row is refused for anything that cannot be used
 */
record Mapping(Map<String, String> columns, Map<String, String> fallbacks, boolean strict) {

    Mapping {
        columns = Map.copyOf(columns);
        fallbacks = Map.copyOf(fallbacks);
    }

    /** What the names of the columns suggest. */
    static Mapping suggested(List<ImportField> fields, List<String> header) {
        var columns = new HashMap<String, String>();
        var fallbacks = new HashMap<String, String>();
        for (var field : fields) {
            field.columnIn(header).ifPresent(name -> columns.put(field.name(), name));
            if (field.fallback() != null)
                fallbacks.put(field.name(), field.fallback().preset());
        }
        return new Mapping(columns, fallbacks, false);
    }

    String column(String field) {
        return columns.getOrDefault(field, "");
    }

    String fallback(String field) {
        return fallbacks.getOrDefault(field, "");
    }
}
