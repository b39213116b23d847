package app.trellis.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a file of people comes to: a record for each number that it speaks of, beside the one that is there. */
record RosterPlan(
        Roster roster, Map<String, EmployeeRecord> records, Map<String, Integer> lines, ReportingPlan reportingLine) {

    boolean isNew(EmployeeRecord record) {
        return roster.employee(record.number()) == null;
    }

    /** The fields in which somebody who is there would change. */
    List<String> changes(EmployeeRecord record) {
        var there = roster.employee(record.number());
        return there == null ? List.of() : there.record().differencesTo(record);
    }

    /** Newcomers, each after their manager. */
    List<EmployeeRecord> joining() {
        var numbers = records.values().stream()
                .filter(this::isNew)
                .map(EmployeeRecord::number)
                .toList();
        return reportingLine.managersFirst(numbers).stream()
                .map(number -> Objects.requireNonNull(records.get(number)))
                .toList();
    }

    List<EmployeeRecord> changing() {
        return records.values().stream()
                .filter(record -> !changes(record).isEmpty())
                .toList();
    }

    /** The names of departments that there are none of yet, as the file first writes them. */
    Set<String> newDepartments() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var record : records.values()) {
            if (roster.department(record.department()) == null) names.add(record.department());
        }
        return names;
    }
}
