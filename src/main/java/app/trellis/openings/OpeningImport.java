package app.trellis.openings;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Openings from the files of other systems. The reference tells which rows and openings are the same. */
@Component
class OpeningImport implements ImportTarget {

    private static final int CHUNK = 500;
    private static final int DAYS_OPEN = 30;

    /** The choice of no pay period for rows that do not say it. */
    private static final String UNKNOWN = "UNKNOWN";

    /** For cells of which the meaning is kept and not the text; what is wrong with them is not their length. */
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private final Openings openings;
    private final Staff staff;
    private final PayTexts pays;
    private final OpeningUndo undo;
    private final Clock clock;

    OpeningImport(Openings openings, Staff staff, PayTexts pays, OpeningUndo undo, Clock clock) {
        this.openings = openings;
        this.staff = staff;
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
        var line = OpeningDetails.LONGEST_LINE;
        var text = OpeningDetails.LONGEST_TEXT;
        return List.of(
                ImportField.required(
                        "reference",
                        100,
                        "Job ID",
                        "Job Number",
                        "Requisition ID",
                        "Requisition Number",
                        "Req ID",
                        "Posting ID",
                        "Job Code"),
                ImportField.required(
                        "title",
                        line,
                        "Business Title",
                        "Job Title",
                        "Job Name",
                        "Posting Title",
                        "Requisition Title",
                        "Position"),
                ImportField.required(
                        "department", line, "Department Name", "Agency", "Division", "Team", "Business Unit"),
                ImportField.required("location", line, "Work Location", "Job Location", "Place", "City", "Office")
                        .orText(""),
                ImportField.optional(
                                "workplace", ANY_LENGTH, "Workplace Type", "Work Arrangement", "Work Model", "Remote")
                        .orOneOf("ON_SITE", names(Workplace.values())),
                ImportField.optional(
                        "employmentType",
                        ANY_LENGTH,
                        "Full-Time/Part-Time indicator",
                        "Employment",
                        "Job Type",
                        "Contract Type",
                        "Type"),
                ImportField.optional(
                        "positions",
                        ANY_LENGTH,
                        "# Of Positions",
                        "Number of Positions",
                        "Number of Openings",
                        "Openings",
                        "Headcount"),
                ImportField.optional(
                        "pay", ANY_LENGTH, "Salary", "Salary Range", "Salary Estimate", "Pay Range", "Compensation"),
                ImportField.optional(
                        "payFrom",
                        ANY_LENGTH,
                        "Salary Range From",
                        "Salary From",
                        "Minimum Salary",
                        "Min Salary",
                        "Salary Min"),
                ImportField.optional(
                        "payTo",
                        ANY_LENGTH,
                        "Salary Range To",
                        "Salary To",
                        "Maximum Salary",
                        "Max Salary",
                        "Salary Max"),
                ImportField.optional(
                                "payPeriod",
                                ANY_LENGTH,
                                "Paid per",
                                "Salary Frequency",
                                "Pay Frequency",
                                "Salary Period",
                                "Pay Type")
                        .orOneOf(UNKNOWN, names(UNKNOWN, Pay.Period.values())),
                ImportField.optional("payCurrency", ANY_LENGTH, "Currency", "Salary Currency")
                        .orText(OpeningForm.DEFAULT_CURRENCY),
                ImportField.optional("category", line, "Job Category"),
                ImportField.optional("description", text, "Job Description", "Content"),
                ImportField.optional("requirements", text, "Minimum Qual Requirements", "Qualifications"),
                ImportField.optional("preferredSkills", text, "Skills"),
                ImportField.optional("audience", ANY_LENGTH, "Audience", "Posting Type")
                        .orOneOf("EMPLOYEES", names(Audience.values())),
                ImportField.optional("hiringManager", ANY_LENGTH, "Hiring Manager Email", "Hiring Managers", "Manager"),
                ImportField.optional(
                                "postedOn",
                                ANY_LENGTH,
                                "Posting Date",
                                "Date Posted",
                                "Posted",
                                "Job Opened Date",
                                "Opened At",
                                "Open Date")
                        .asDate(),
                ImportField.optional(
                                "closesOn",
                                ANY_LENGTH,
                                "Post Until",
                                "Closing Date",
                                "Close Date",
                                "Target Close Date",
                                "Application Deadline",
                                "Apply By")
                        .orDate(LocalDate.now(clock).plusDays(DAYS_OPEN)),
                ImportField.choice("publication", "DRAFT", List.of("DRAFT", "PUBLISHED")));
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var groups = new LinkedHashMap<String, RowGroup>();
        var reader = new OpeningRowReader(staff);
        for (var row : rows)
            groups.computeIfAbsent(row.line("reference"), reference -> new RowGroup())
                    .add(row, reader.read(row));
        groups.values().forEach(RowGroup::standOrFallTogether);
        var departments = new NamedDepartments(staff);
        var published = rows.stream().anyMatch(row -> row.text("publication").equals("PUBLISHED"));
        var there = existing(groups.keySet());
        var values = new OpeningValues(departments, staff.cards(managers(groups.values(), there.values())), pays);
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

    private Map<String, Opening> existing(Collection<String> references) {
        var there = new HashMap<String, Opening>();
        var all = List.copyOf(references);
        for (var from = 0; from < all.size(); from += CHUNK)
            openings.withReferences(all.subList(from, Math.min(from + CHUNK, all.size())))
                    .forEach(opening -> there.put(opening.reference(), opening));
        return there;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> names(String first, Enum<?>... values) {
        return Stream.concat(Stream.of(first), names(values).stream()).toList();
    }
}
