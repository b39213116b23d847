package app.trellis.activity;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of what an edit changed. */
public final class ChangedFields {

    private ChangedFields() {}

    /** In the order in which the record declares them; of two records of one type. */
    public static List<String> between(Record before, Record after) {
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(before, field), value(after, field)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object value(Record record, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
