package app.trellis.people;

import static app.trellis.imports.ImportItem.Outcome.CHANGED;
import static app.trellis.imports.ImportItem.Outcome.CREATED;
import static app.trellis.imports.ImportItem.Outcome.UNCHANGED;

import app.trellis.imports.ImportItem;
import app.trellis.imports.ImportJournal;
import app.trellis.imports.ImportNote;
import app.trellis.imports.ImportPlan;
import app.trellis.lists.Alphabetical;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows what a file of people comes to, and has it stored. */
record PeopleImportPlan(RosterPlan plan, RosterChange change, PersonId by) implements ImportPlan {

    @Override
    public List<ImportItem> items() {
        return plan.records().keySet().stream().map(this::item).toList();
    }

    private ImportItem item(String key) {
        var record = plan.record(key);
        var changes = plan.changes(key);
        return new ImportItem(
                plan.lines().getOrDefault(key, 0),
                plan.isNew(key) ? CREATED : changes.isEmpty() ? UNCHANGED : CHANGED,
                record.name(),
                record.jobTitle() + " · " + record.department(),
                changes);
    }

    @Override
    public List<ImportNote> notes() {
        var notes = new ArrayList<ImportNote>();
        add(notes, "people.import.newDepartments", plan.newDepartments());
        add(notes, "people.import.leaving", names(plan.leaving()));
        add(notes, "people.import.returning", names(plan.returning()));
        notes.addAll(plan.notes().all());
        return notes;
    }

    private static void add(List<ImportNote> notes, String heading, List<String> values) {
        if (!values.isEmpty()) notes.add(new ImportNote(heading, values));
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
