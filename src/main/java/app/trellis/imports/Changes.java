package app.trellis.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of an item, field by field, beside what is there already. */
public final class Changes {

    private final List<ImportValue> values = new ArrayList<>();

    /** Adds a field. {@link ImportValue} says how the values are written. */
    public Changes field(String name, @Nullable Object before, @Nullable Object after) {
        values.add(new ImportValue(name, before, after));
        return this;
    }

    public List<ImportValue> values() {
        return List.copyOf(values);
    }

    /** The names of the fields that differ. */
    public List<String> fields() {
        return values.stream()
                .filter(ImportValue::isChanged)
                .map(ImportValue::field)
                .toList();
    }
}
