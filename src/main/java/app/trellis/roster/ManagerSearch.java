package app.trellis.roster;

import app.trellis.text.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a file means by a manager: by number, e-mail or name, among those who are there and those of the file. */
class ManagerSearch {

    /** Whom a text means; without a key, why nobody. */
    record Found(@Nullable String key, @Nullable ManagerTrouble trouble) {

        static final Found UNKNOWN = new Found(null, ManagerTrouble.UNKNOWN);
    }

    /** Spreadsheets make 1001.0 of a number where others in the column are missing. */
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0");

    /** Jane Doe (1234). */
    private static final Pattern NUMBER_BEHIND = Pattern.compile(".*[(\\[]\\s*(?<number>[\\w-]*\\d[\\w-]*)\\s*[)\\]]");

    private final Map<String, Set<String>> byNumber = new HashMap<>();
    private final Map<String, Set<String>> byEmail = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    ManagerSearch(Roster roster) {
        roster.employees()
                .forEach((key, entry) ->
                        add(key, entry.record(), Set.of(entry.record().name())));
    }

    /** What the file says of somebody counts beside what was known. */
    void add(String key, EmployeeRecord record, Collection<String> names) {
        if (record.number() != null) note(byNumber, record.number(), key);
        if (record.email() != null) note(byEmail, record.email(), key);
        for (var name : names) note(byName, name, key);
        if (record.hasLeft()) gone.add(key);
        else gone.remove(key);
    }

    void forget(String key) {
        for (var index : List.of(byNumber, byEmail, byName)) index.values().forEach(keys -> keys.remove(key));
    }

    /** The first of the texts that means somebody, of those that are not empty. */
    Found find(List<String> texts) {
        var trouble = Found.UNKNOWN;
        for (var text : texts) {
            if (text.isEmpty()) continue;
            var found = find(text);
            if (found.key() != null) return found;
            if (found.trouble() != ManagerTrouble.UNKNOWN) trouble = found;
        }
        return trouble;
    }

    private Found find(String text) {
        var found = oneOf(candidates(text));
        if (found != Found.UNKNOWN) return found;
        // Some systems list several; the first is the one to report to.
        return Arrays.stream(text.split("[;|/\\n]|,(?=\\s*\\S+\\s+\\S)"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(text))
                .map(part -> oneOf(candidates(part)))
                .filter(part -> part != Found.UNKNOWN)
                .findFirst()
                .orElse(Found.UNKNOWN);
    }

    private Set<String> candidates(String text) {
        var decimal = DECIMAL.matcher(text);
        var number = NUMBER_BEHIND.matcher(text);
        for (var keys : List.of(
                known(byNumber, text),
                decimal.matches() ? known(byNumber, decimal.group(1)) : Set.<String>of(),
                known(byEmail, text),
                number.matches() ? known(byNumber, number.group("number")) : Set.<String>of(),
                known(byName, EmployeeName.withoutRemarks(text)),
                known(byName, EmployeeName.natural(text)))) {
            if (!keys.isEmpty()) return keys;
        }
        return Set.of();
    }

    private Found oneOf(Set<String> keys) {
        if (keys.isEmpty()) return Found.UNKNOWN;
        var there = keys.stream().filter(key -> !gone.contains(key)).toList();
        if (there.isEmpty()) return new Found(null, ManagerTrouble.LEFT);
        return there.size() == 1 ? new Found(there.get(0), null) : new Found(null, ManagerTrouble.SEVERAL);
    }

    private static void note(Map<String, Set<String>> index, String text, String key) {
        index.computeIfAbsent(Text.key(text), missing -> new HashSet<>()).add(key);
    }

    private static Set<String> known(Map<String, Set<String>> index, String text) {
        return index.getOrDefault(Text.key(text), Set.of());
    }
}
