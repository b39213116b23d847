package app.trellis.roster;

import static java.util.Objects.requireNonNull;

import app.trellis.imports.Changes;
import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportPlan;
import app.trellis.lists.Alphabetical;
import app.trellis.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what a file of people comes to, and has it stored. */
record PeopleImportPlan(RosterPlan plan, KeptByHand kept, RosterChange change, PersonId by) implements ImportPlan {

    @Override
    public List<ImportItem> items() {
        return plan.records().keySet().stream().map(this::item).toList();
    }

    private ImportItem item(String key) {
        var record = plan.record(key);
        return ImportItem.of(
                plan.lines().getOrDefault(key, 0),
                plan.isNew(key),
                record.name(),
                record.jobTitle() + " · " + record.department(),
                compared(key));
    }

    private Changes compared(String key) {
        var there = plan.roster().employee(key);
        var before = there == null ? null : there.record();
        var changes = new Changes();
        add(changes, key, "number", before, EmployeeRecord::number);
        add(changes, key, "name", before, EmployeeRecord::name);
        add(changes, key, "email", before, EmployeeRecord::email);
        add(changes, key, "jobTitle", before, EmployeeRecord::jobTitle);
        add(changes, key, "department", before, EmployeeRecord::department);
        add(changes, key, "manager", before, record -> manager(record.manager()));
        add(changes, key, "location", before, EmployeeRecord::location);
        add(changes, key, "hiredOn", before, EmployeeRecord::hiredOn);
        add(changes, key, "leftOn", before, EmployeeRecord::leftOn);
        return changes;
    }

    /** What is the same but for how it is written stays as it is. */
    private void add(
            Changes changes,
            String key,
            String field,
            @Nullable EmployeeRecord before,
            Function<EmployeeRecord, @Nullable Object> value) {
        var known = before == null ? null : value.apply(before);
        var same = before != null && !plan.changes(key).contains(field);
        changes.field(field, known, same ? known : value.apply(plan.record(key)));
    }

    private @Nullable String manager(@Nullable String key) {
        if (key == null) return null;
        var there = plan.roster().employee(key);
        return plan.records().containsKey(key) || there == null
                ? plan.record(key).name()
                : there.record().name();
    }

    @Override
    public List<ImportNote> notes() {
        var notes = new ArrayList<ImportNote>();
        add(notes, "imports.newDepartments", plan.newDepartments());
        add(notes, "roster.import.leaving", names(plan.leaving()));
        add(notes, "roster.import.returning", names(plan.returning()));
        add(notes, "roster.import.byHand", differing(kept::wrote));
        add(notes, "roster.import.planned", differing(kept::plans));
        notes.addAll(plan.notes().all());
        return notes;
    }

    private static void add(List<ImportNote> notes, String heading, List<String> values) {
        if (!values.isEmpty()) notes.add(new ImportNote(heading, values));
    }

    /** Those of whom the file says something else than HR. */
    private List<String> differing(BiPredicate<PersonId, List<String>> kept) {
        return names(plan.changing().stream()
                .filter(key -> !plan.isNew(key))
                .filter(key ->
                        kept.test(requireNonNull(plan.roster().employee(key)).id(), plan.changes(key)))
                .map(key -> requireNonNull(plan.roster().employee(key)).id())
                .collect(Collectors.toSet()));
    }

    private List<String> names(Set<PersonId> people) {
        return plan.roster().employees().values().stream()
                .filter(entry -> people.contains(entry.id()))
                .map(entry -> entry.record().name())
                .sorted(Alphabetical.ORDER)
                .toList();
    }

    @Override
    public void store(ImportJournal journal) {
        change.follow(plan, by, journal);
    }
}
