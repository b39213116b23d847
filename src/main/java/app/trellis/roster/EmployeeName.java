package app.trellis.roster;

import app.trellis.imports.ImportRow;
import app.trellis.text.Text;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as other systems write it: in one column or in several, the last name first, with a preferred first name.
 *
 * @param full the name in one column; the other parts may be missing as well
 * @param preferred what the person wants to be called: a first name, or a whole name
 */
record EmployeeName(String full, String first, String middle, String last, String preferred) {

    /** What some systems put behind a name: (On Leave), (Past Employee), (1234), [C] for a contingent worker. */
    private static final Pattern REMARK = Pattern.compile(
            "\\s*[(\\[]((?<gone>terminated|past employee|former employee|inactive)|on leave|c|[\\w-]*\\d[\\w-]*)[)\\]]$",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> FIELDS = List.of("name", "firstName", "middleName", "lastName", "preferredName");

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "cpa", "esq", "dr", "msc", "bsc");

    static EmployeeName of(ImportRow row) {
        var texts = FIELDS.stream().map(field -> line(row, field)).toList();
        return new EmployeeName(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4));
    }

    /** Whether a remark behind the name says that the person has left. */
    static boolean saysGone(ImportRow row) {
        return FIELDS.stream().anyMatch(field -> {
            var remark = REMARK.matcher(row.text(field));
            return remark.find() && remark.group("gone") != null;
        });
    }

    private static String line(ImportRow row, String field) {
        var text = withoutRemarks(row.line(field));
        return text.equals("-") ? "" : text;
    }

    /** The name as Trellis shows it; empty when nothing is known of it. */
    String shown() {
        var whole = natural(full);
        var parts = joined(first, middle, last);
        // Who has a last name in a column of its own is not to be called "Cruz, Ana".
        var legal = whole.isEmpty() || full.contains(",") && !first.isEmpty() && !last.isEmpty() ? parts : whole;
        if (preferred.isEmpty()) return legal;
        var called = natural(preferred);
        if (called.contains(" ") && (last.isEmpty() || ends(called, last))) return called;
        return last.isEmpty() ? legal : joined(called, last);
    }

    /** All that others may call this person by, the shown name first. */
    Set<String> all() {
        return Stream.of(
                        shown(),
                        natural(full),
                        joined(first, middle, last),
                        joined(first, last),
                        preferred.isEmpty() ? "" : joined(natural(preferred), last))
                .filter(name -> name.contains(" ") || name.equals(shown()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** "Cruz, Ana" as Ana Cruz, "Smith, John, Jr." as John Smith Jr., and without the remarks that some systems add. */
    static String natural(String text) {
        var name = withoutRemarks(text);
        if (!name.contains(",")) return name;
        var parts = Arrays.stream(name.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var names = parts.stream().filter(part -> !isSuffix(part)).toList();
        var suffixes = parts.stream().filter(EmployeeName::isSuffix).collect(Collectors.joining(" "));
        return names.size() == 2
                ? joined(names.get(1), names.get(0), suffixes)
                : joined(String.join(" ", names), suffixes);
    }

    static String withoutRemarks(String text) {
        var name = text.strip();
        for (var remark = REMARK.matcher(name); remark.find(); remark = REMARK.matcher(name))
            name = name.substring(0, remark.start());
        return name;
    }

    private static boolean isSuffix(String part) {
        return SUFFIXES.contains(part.replace(".", "").toLowerCase(Locale.ROOT));
    }

    private static boolean ends(String name, String last) {
        return Text.key(name).endsWith(Text.key(last));
    }

    private static String joined(String... parts) {
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
