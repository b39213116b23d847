package app.trellis.forms;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody edited a record and meanwhile other words were saved, by a colleague or by themselves in another window.
 * Thrown by the handler that would save; the answer is the page {@code web/conflict}, which shows both versions and lets
 * the second writer choose. Its texts stand under {@code prefix}: {@code .conflict} (the title) and {@code .<field>.<value>}
 * for the values of closed lists; the fields are named by the {@link Labels} of the form.
 */
public class Conflict extends RuntimeException {

    /** What travels with a form and is no word of it. */
    private static final Set<String> UNSEEN = Set.of("id", "formId", "version");

    private final String prefix;
    private final String labels;
    private final String address;
    private final Edits saved;
    private final Map<String, String> inputs;
    private final Map<String, List<String>> differences;
    private final Map<String, String> names;

    /**
     * Of two forms, records of one type whose fields are named as the inputs.
     *
     * @param address where the record is shown; it is saved where the form was sent to
     * @param saved the version that was saved meanwhile
     * @param names the words for values that are ids; a {@link Named} has its own
     */
    public Conflict(String prefix, String address, Edits saved, Record mine, Record theirs, Map<String, String> names) {
        super(prefix, null, false, false);
        this.prefix = prefix;
        this.labels = mine.getClass().getAnnotation(Labels.class).value();
        this.address = address;
        this.saved = saved;
        this.inputs = texts(mine);
        this.differences = differences(inputs, texts(theirs));
        this.names = new HashMap<>(names);
        Stream.of(mine, theirs).forEach(this::name);
    }

    public String prefix() {
        return prefix;
    }

    /** Where the labels of the fields stand. */
    public String labels() {
        return labels;
    }

    public String address() {
        return address;
    }

    public long version() {
        return saved.count();
    }

    /** Whether this person saved the other version too, and so in another window. */
    public boolean isBy(UUID person) {
        return person.equals(saved.by());
    }

    /** What the second writer wrote, as a browser would send the form again, without its version. */
    public Map<String, String> inputs() {
        return inputs;
    }

    /** The fields that differ, in the order of the form: mine, then theirs. */
    public Map<String, List<String>> differences() {
        return differences;
    }

    public Map<String, String> names() {
        return names;
    }

    private void name(Record form) {
        Arrays.stream(form.getClass().getRecordComponents())
                .map(field -> value(form, field))
                .forEach(value -> {
                    if (value instanceof Named named) names.put(named.toString(), named.name());
                });
    }

    private static Map<String, List<String>> differences(Map<String, String> mine, Map<String, String> theirs) {
        var differing = new LinkedHashMap<String, List<String>>();
        mine.forEach((field, text) -> {
            var other = theirs.getOrDefault(field, "");
            if (!other.equals(text)) differing.put(field, List.of(text, other));
        });
        return differing;
    }

    private static Map<String, String> texts(Record form) {
        var texts = new LinkedHashMap<String, String>();
        Arrays.stream(form.getClass().getRecordComponents())
                .filter(field -> !UNSEEN.contains(field.getName()))
                .forEach(field -> texts.put(field.getName(), text(value(form, field))));
        return texts;
    }

    private static @Nullable Object value(Record form, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(form);
            return value == null && field.getType() == Boolean.class ? Boolean.FALSE : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof BigDecimal amount)
            return amount.stripTrailingZeros().toPlainString();
        if (value instanceof Collection<?> many)
            return many.stream().filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(","));
        return value.toString();
    }
}
