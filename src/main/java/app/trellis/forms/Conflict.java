package app.trellis.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * Two people edited one record at once: what the second one wrote, and what the first one has saved. The page
 * {@code web/conflict} shows both and lets the second choose. Its texts stand under {@code prefix}:
 * {@code .conflict} (the title), {@code .conflict.lead} and {@code .conflict.theirs} where no colleague was the first one,
 * {@code .form.<field>}, and {@code .<field>.<value>} for the values of closed lists.
 *
 * @param address where the record is shown, and saved by PUT
 * @param version the one that was saved meanwhile
 * @param inputs what the second one wrote, as a browser would send the form again, without its version
 * @param differences the fields that differ, in the order of the form: mine, then theirs
 * @param names the words for values that are ids
 */
public record Conflict(
        String prefix,
        String address,
        long version,
        Map<String, String> inputs,
        Map<String, List<String>> differences,
        Map<String, String> names) {

    private static final String VERSION = "version";

    /** Answers with the page of both versions. The forms are records of one type whose fields are named as the inputs. */
    public static String page(
            String prefix,
            String address,
            long version,
            Record mine,
            Record theirs,
            Map<String, String> names,
            Model model,
            HttpServletResponse response) {
        var inputs = texts(mine);
        model.addAttribute(
                "conflict", new Conflict(prefix, address, version, inputs, differences(inputs, texts(theirs)), names));
        response.setStatus(HttpStatus.CONFLICT.value());
        return "web/conflict";
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
                .filter(field -> !field.getName().equals(VERSION))
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
            return many.stream().map(Object::toString).collect(Collectors.joining(","));
        return value.toString().strip().replace("\r\n", "\n");
    }
}
