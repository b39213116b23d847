package app.trellis.openings;

import static java.util.Objects.requireNonNull;

import app.trellis.imports.Chunks;
import app.trellis.imports.CreatedAlongside;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import app.trellis.imports.ImportUndo;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.skills.FirmSkills;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Openings from the files of other systems. The reference tells which rows and openings are the same. */
@Component
class OpeningImport implements ImportTarget {

    private final Openings openings;
    private final Staff staff;
    private final FirmSkills skills;
    private final PayTexts pays;
    private final OpeningUndo undo;
    private final Clock clock;

    OpeningImport(Openings openings, Staff staff, FirmSkills skills, PayTexts pays, OpeningUndo undo, Clock clock) {
        this.openings = openings;
        this.staff = staff;
        this.skills = skills;
        this.pays = pays;
        this.undo = undo;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "openings";
    }

    @Override
    public List<ImportField> fields() {
        return OpeningFields.on(LocalDate.now(clock));
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var references =
                rows.stream().map(row -> row.line("reference")).distinct().toList();
        var there = Chunks.find(references, openings::withReferences).stream()
                .collect(Collectors.toMap(opening -> requireNonNull(opening.reference()), opening -> opening));
        var named = skills.named(
                rows.stream()
                        .flatMap(row -> OpeningRowReader.skillWords(row).stream())
                        .toList(),
                there.values().stream()
                        .flatMap(opening -> opening.details().asks().stream())
                        .toList());
        var groups = new LinkedHashMap<String, RowGroup>();
        var reader = new OpeningRowReader(staff, named);
        for (var row : rows)
            groups.computeIfAbsent(row.line("reference"), reference -> new RowGroup())
                    .add(row, reader.read(row));
        groups.values().forEach(RowGroup::standOrFallTogether);
        var departments = new NamedDepartments(staff);
        var published = rows.stream().anyMatch(row -> row.text("publication").equals("PUBLISHED"));
        var values =
                new OpeningValues(departments, named, staff.cards(managers(groups.values(), there.values())), pays);
        var plan = new OpeningImportPlan(openings, departments, values, pays, new PersonId(by), published, clock);
        groups.forEach((reference, group) -> {
            var draft = group.draft();
            if (draft != null) plan.add(draft, there.get(reference), group);
        });
        return plan;
    }

    @Override
    public List<ImportUndo<?>> undo() {
        return List.of(
                undo, new CreatedAlongside<>(NamedDepartments.TABLE, DepartmentId::new, staff::deleteDepartments));
    }

    private static Set<PersonId> managers(Collection<RowGroup> groups, Collection<Opening> there) {
        return Stream.concat(
                        groups.stream()
                                .map(RowGroup::draft)
                                .filter(Objects::nonNull)
                                .map(OpeningDraft::hiringManager),
                        there.stream().map(opening -> opening.details().hiringManager()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
