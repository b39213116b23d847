package app.trellis.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** One line of {@code permissions.txt}, which explains its form at its head. */
public record PermissionRow(
        String mapping, Map<String, String> values, Map<String, String> expected, boolean publishesNothing) {

    public static List<PermissionRow> all() {
        var rows = new ArrayList<PermissionRow>();
        var viewers = List.<String>of();
        for (var line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var sides = line.split("\\|");
            var answers = List.of(sides[1].strip().split("\\s+"));
            if (viewers.isEmpty()) viewers = answers;
            else rows.add(row(sides[0].strip().split("\\s+"), viewers, answers, sides.length > 2));
        }
        return rows;
    }

    private static PermissionRow row(
            String[] request, List<String> viewers, List<String> answers, boolean publishesNothing) {
        if (answers.size() != viewers.size())
            throw new IllegalArgumentException(String.join(" ", request) + " has " + answers.size() + " answers");
        var values = new LinkedHashMap<String, String>();
        for (var i = 2; i < request.length; i++) {
            var pair = request[i].split("=", 2);
            values.put(pair[0], pair[1]);
        }
        var expected = new LinkedHashMap<String, String>();
        for (var i = 0; i < answers.size(); i++) expected.put(viewers.get(i), answers.get(i));
        return new PermissionRow(request[0] + " " + request[1], values, expected, publishesNothing);
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("permissions.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String method() {
        return mapping.substring(0, mapping.indexOf(' '));
    }

    public String pattern() {
        return mapping.substring(mapping.indexOf(' ') + 1);
    }

    /** Where a browser goes for a page of this row. */
    public String address(Map<String, String> values) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        fields(values).forEach((name, value) -> query.add(name + "=" + value));
        return path(values) + query;
    }

    public String path(Map<String, String> values) {
        var path = pattern();
        for (var value : values.entrySet()) path = path.replace(place(value.getKey()), value.getValue());
        return path;
    }

    /** What stands in the query or the form. */
    public Map<String, String> fields(Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.keySet().removeIf(name -> pattern().contains(place(name)));
        return fields;
    }

    private static String place(String name) {
        return name.equals("**") ? name : "{" + name + "}";
    }

    /** A viewer whom the table lets through; null for none. */
    public @Nullable String allowed() {
        return letThrough().stream().findFirst().orElse(null);
    }

    /** The viewers whom the table lets through. */
    public List<String> letThrough() {
        return expected.entrySet().stream()
                .filter(answer -> answer.getValue().matches("200|302|303|409"))
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isUpload() {
        return values.values().stream().anyMatch(value -> value.startsWith("<"));
    }

    public boolean changes() {
        return !method().equals("GET");
    }

    @Override
    public String toString() {
        return mapping + " " + values;
    }
}
