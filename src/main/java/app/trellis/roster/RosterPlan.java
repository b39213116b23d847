package app.trellis.roster;

import app.trellis.lists.Alphabetical;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file of people comes to: a record for each person that it speaks of, beside the one that is there.
 *
 * @param records by key, in the order of the file
 * @param lines on which line of the file each stands
 * @param notes what is to be known before it happens
 */
record RosterPlan(
        Roster roster,
        Map<String, EmployeeRecord> records,
        Map<String, Integer> lines,
        ReportingPlan reportingLine,
        RosterNotes notes) {

    boolean isNew(String key) {
        return roster.employee(key) == null;
    }

    EmployeeRecord record(String key) {
        return Objects.requireNonNull(records.get(key));
    }

    /** The fields in which somebody who is there would change. */
    List<String> changes(String key) {
        var there = roster.employee(key);
        return there == null ? List.of() : there.record().differencesTo(record(key));
    }

    /** Newcomers, each after their manager. */
    List<String> joining() {
        return reportingLine.managersFirst(
                records.keySet().stream().filter(this::isNew).toList());
    }

    List<String> changing() {
        return records.keySet().stream().filter(key -> !changes(key).isEmpty()).toList();
    }

    /** Those whose employment ends. */
    Set<PersonId> leaving() {
        return whereEmployment(false, true);
    }

    /** Those who had left and are back. */
    Set<PersonId> returning() {
        return whereEmployment(true, false);
    }

    private Set<PersonId> whereEmployment(boolean hadEnded, boolean ends) {
        return records.entrySet().stream()
                .filter(record -> record.getValue().hasLeft() == ends)
                .map(record -> roster.employee(record.getKey()))
                .filter(there -> there != null && there.record().hasLeft() == hadEnded)
                .map(Roster.Entry::id)
                .collect(Collectors.toSet());
    }

    /** The department in which somebody stays, open or not; null for those who need an open one, as who comes back does. */
    @Nullable
    DepartmentId keptDepartment(String key) {
        var there = roster.employee(key);
        var record = record(key);
        if (there == null || !Text.same(there.record().department(), record.department())) return null;
        return there.record().hasLeft() && !record.hasLeft() ? null : there.department();
    }

    /** The names of departments that there are none of yet, as the file first writes them. */
    List<String> newDepartments() {
        var names = new HashMap<String, String>();
        records.forEach((key, record) -> {
            if (keptDepartment(key) == null && roster.department(record.department()) == null)
                names.putIfAbsent(Text.key(record.department()), record.department());
        });
        return names.values().stream().sorted(Alphabetical.ORDER).toList();
    }
}
