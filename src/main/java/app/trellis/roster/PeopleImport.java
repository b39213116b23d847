package app.trellis.roster;

import app.trellis.imports.CreatedAlongside;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import app.trellis.imports.ImportUndo;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes people over from a file, by employee number or e-mail: who is new joins, who is there is brought up to date, and who
 * has left by the file's word leaves. Who is not in the file stays as they are.
 */
@Component
class PeopleImport implements ImportTarget {

    private final Rosters rosters;
    private final RosterChange change;
    private final PersonUndo undo;
    private final HandsAndFiles hands;
    private final GuardedAddresses guarded;
    private final Staff staff;
    private final Clock clock;

    PeopleImport(
            Rosters rosters,
            RosterChange change,
            PersonUndo undo,
            HandsAndFiles hands,
            GuardedAddresses guarded,
            Staff staff,
            Clock clock) {
        this.rosters = rosters;
        this.change = change;
        this.undo = undo;
        this.hands = hands;
        this.guarded = guarded;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public String module() {
        return "roster";
    }

    @Override
    public List<ImportField> fields() {
        return PeopleFields.all(LocalDate.now(clock));
    }

    @Override
    public Map<String, String> missing(Set<String> mapped) {
        return mapped.contains("number") || mapped.contains("email")
                ? Map.of()
                : Map.of("number", "roster.import.missing.number");
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var importer = new PersonId(by);
        var reading = new RosterReading(rosters.present(), LocalDate.now(clock), importer, guarded.from(importer));
        rows.forEach(reading::read);
        return new PeopleImportPlan(reading.finish(), hands.kept(), change, importer);
    }

    @Override
    public List<ImportUndo<?>> undo() {
        return List.of(
                undo,
                new CreatedAlongside<>(RosterChange.DEPARTMENT_TABLE, DepartmentId::new, staff::deleteDepartments));
    }
}
