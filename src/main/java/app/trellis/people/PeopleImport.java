package app.trellis.people;

import app.trellis.imports.ImportField;
import app.trellis.imports.ImportPlan;
import app.trellis.imports.ImportRow;
import app.trellis.imports.ImportTarget;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes people over from a file, by employee number: who is new joins, who is there is brought up to date. Nobody leaves. */
@Component
class PeopleImport implements ImportTarget {

    private final Rosters rosters;
    private final RosterChange change;
    private final Clock clock;

    PeopleImport(Rosters rosters, RosterChange change, Clock clock) {
        this.rosters = rosters;
        this.change = change;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "number",
                        50,
                        "employee number",
                        "employee no",
                        "employee #",
                        "employee id",
                        "emp id",
                        "personnel number",
                        "staff number",
                        "staff id"),
                ImportField.required("name", 200, "full name", "employee name", "employee"),
                ImportField.required("email", 254, "e-mail address", "email", "work email", "mail"),
                ImportField.required("jobTitle", 200, "title", "job", "position", "role"),
                ImportField.required("department", 200, "dept", "department name", "team", "business unit"),
                ImportField.optional(
                        "manager",
                        50,
                        "manager number",
                        "manager no",
                        "manager id",
                        "manager employee number",
                        "manager employee id",
                        "reports to",
                        "supervisor",
                        "supervisor id"),
                ImportField.optional("location", 200, "site", "office", "city", "work location"),
                ImportField.optional(
                                "hiredOn",
                                40,
                                "hired",
                                "hire date",
                                "date hired",
                                "date of hire",
                                "start date",
                                "joined on",
                                "date of joining")
                        .orDate(LocalDate.now(clock)));
    }

    @Override
    public ImportPlan plan(List<ImportRow> rows, UUID by) {
        var reading = new RosterReading(rosters.present(), LocalDate.now(clock));
        rows.forEach(reading::read);
        return new PeopleImportPlan(reading.finish(), change);
    }
}
