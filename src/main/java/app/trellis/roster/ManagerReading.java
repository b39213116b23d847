package app.trellis.roster;

import static java.util.Objects.requireNonNull;

import app.trellis.imports.ImportRow;
import app.trellis.lists.Alphabetical;
import app.trellis.text.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads whom the rows of a file report to. A manager who cannot be set is noted, and leaves the person as they were. */
class ManagerReading {

    private static final List<String> FIELDS = List.of("managerNumber", "managerEmail", "manager");
    private static final Set<String> NOBODY = Set.of("-", "–", "—", "none", "n/a", "nobody");
    private static final Set<String> NOTHING = Set.of("", "null", "nan");

    private final Roster roster;
    private final RosterNotes notes;
    private final ManagerSearch search;

    ManagerReading(Roster roster, RosterNotes notes) {
        this.roster = roster;
        this.notes = notes;
        this.search = new ManagerSearch(roster);
    }

    void add(String key, EmployeeRecord record, EmployeeName names) {
        search.add(key, record, names.all());
    }

    /** A newcomer who is not imported after all is nobody's manager. */
    void forget(String key) {
        if (roster.employee(key) == null) search.forget(key);
    }

    ReportingPlan reportingLine(Map<String, ImportRow> rows, Map<String, EmployeeRecord> records) {
        var stated = new LinkedHashMap<String, String>();
        records.forEach((key, record) -> {
            // Whom somebody reported to who is not there any more changes nothing.
            var manager = record.hasLeft() ? present(key) : manager(key, requireNonNull(rows.get(key)));
            stated.put(key, manager == null ? ReportingPlan.NOBODY : manager);
        });
        var line = new ReportingPlan(roster.managers(), stated);
        for (var key : line.cycles()) leaveOut(ManagerTrouble.CYCLE, requireNonNull(rows.get(key)));
        return line;
    }

    private @Nullable String present(String key) {
        var there = roster.employee(key);
        return there == null ? null : there.record().manager();
    }

    private @Nullable String manager(String key, ImportRow row) {
        var present = present(key);
        var texts = FIELDS.stream()
                .map(field -> row.text(field).strip())
                .filter(text -> !NOTHING.contains(Text.key(text)))
                .toList();
        if (texts.isEmpty()) return present;
        if (texts.stream().anyMatch(text -> NOBODY.contains(Text.key(text)))) return null;
        var found = search.find(texts);
        // At the top of some systems stand those who report to themselves.
        if (key.equals(found.key())) return null;
        if (found.trouble() != null) leaveOut(found.trouble(), row);
        return found.trouble() == null ? found.key() : present;
    }

    /** By the first column that names the manager, as one reason is enough. */
    private static void leaveOut(ManagerTrouble trouble, ImportRow row) {
        FIELDS.stream()
                .filter(row::states)
                .findFirst()
                .ifPresent(field -> row.leaveOut(field, "roster.import.problem.manager." + trouble));
    }

    /** Those who are there, and would report to somebody who is not any more. */
    void noteWhoLosesTheirs(ReportingPlan line, Map<String, EmployeeRecord> records) {
        var leaving = records.entrySet().stream()
                .filter(record -> record.getValue().hasLeft())
                .map(Map.Entry::getKey)
                .filter(key -> !roster.hasLeft(key))
                .collect(Collectors.toSet());
        if (leaving.isEmpty()) return;
        var all = new HashMap<String, EmployeeRecord>();
        roster.employees().forEach((key, entry) -> all.put(key, entry.record()));
        all.putAll(records);
        all.entrySet().stream()
                .filter(one -> !one.getValue().hasLeft() && leaving.contains(line.managerOf(one.getKey())))
                .map(one -> one.getValue().name())
                .sorted(Alphabetical.ORDER)
                .forEach(name -> notes.add("managerLeaves", name));
    }
}
