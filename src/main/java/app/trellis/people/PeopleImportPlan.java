package app.trellis.people;

import static app.trellis.imports.ImportItem.Outcome.CHANGED;
import static app.trellis.imports.ImportItem.Outcome.CREATED;
import static app.trellis.imports.ImportItem.Outcome.UNCHANGED;

import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportProgress;
import java.util.List;

/** Shows what a file of people comes to, and has it stored. */
record PeopleImportPlan(RosterPlan plan, RosterChange change) implements ImportPlan {

    @Override
    public List<ImportItem> items() {
        return plan.records().values().stream().map(this::item).toList();
    }

    private ImportItem item(EmployeeRecord record) {
        var changes = plan.changes(record);
        return new ImportItem(
                plan.lines().getOrDefault(record.number(), 0),
                plan.isNew(record) ? CREATED : changes.isEmpty() ? UNCHANGED : CHANGED,
                record.name(),
                record.jobTitle() + " · " + record.department(),
                changes);
    }

    @Override
    public List<ImportNote> notes() {
        var departments = plan.newDepartments();
        return departments.isEmpty()
                ? List.of()
                : List.of(new ImportNote("people.import.newDepartments", List.copyOf(departments)));
    }

    @Override
    public void store(ImportProgress progress) {
        change.follow(plan, progress);
    }
}
