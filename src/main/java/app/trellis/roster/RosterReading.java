package app.trellis.roster;

import static java.util.Objects.requireNonNull;

import app.trellis.imports.ImportRow;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file against the roster: refuses those that cannot be followed, and notes what it leaves out of others. */
class RosterReading {

    private static final int LONGEST_NAME = 200;
    private static final String NOTHING = "-";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Roster roster;
    private final PersonId by;
    private final Set<PersonId> guarded;
    private final LocalDate latest;
    private final RosterNotes notes = new RosterNotes();
    private final EmploymentEnd employmentEnd;
    private final ManagerReading managers;
    private final Map<String, ImportRow> rows = new LinkedHashMap<>();
    private final Map<String, EmployeeRecord> records = new LinkedHashMap<>();
    private final Map<String, ImportRow> addresses = new HashMap<>();

    /** @param guarded those whose email the one who imports must not change */
    RosterReading(Roster roster, LocalDate today, PersonId by, Set<PersonId> guarded) {
        this.roster = roster;
        this.by = by;
        this.guarded = guarded;
        this.latest = today.plusYears(2);
        this.employmentEnd = new EmploymentEnd(today, notes);
        this.managers = new ManagerReading(roster, notes);
    }

    void read(ImportRow row) {
        var key = key(row);
        if (key == null) return;
        var there = roster.employee(key);
        var names = EmployeeName.of(row);
        var hiredOn = hiredOn(row, there);
        var record = hiredOn == null ? null : record(row, key, names, hiredOn, there == null ? null : there.record());
        if (record != null && record.hasLeft() && there != null && there.id().equals(by))
            row.refuse("status", "roster.import.problem.yourself");
        if (record == null || row.isRefused()) return;
        managers.add(key, record, names);
        if (there == null && record.hasLeft()) notes.add("gone", row, record.name());
        else records.put(key, record);
    }

    /** What the file comes to, once all its rows are read: only then it is known who reports to whom. */
    RosterPlan finish() {
        var reportingLine = managers.reportingLine(rows, records);
        // Where rows are read strictly, a manager who cannot be set refuses the row, and so may be one for the next.
        while (forgetRefused()) reportingLine = managers.reportingLine(rows, records);
        managers.noteWhoLosesTheirs(reportingLine, records);
        var lines = new HashMap<String, Integer>();
        var line = reportingLine;
        records.replaceAll((key, record) -> record.reportingTo(line.managerOf(key)));
        rows.forEach((key, row) -> lines.put(key, row.line()));
        return new RosterPlan(roster, records, lines, reportingLine, notes);
    }

    private boolean forgetRefused() {
        var refused = records.keySet().stream()
                .filter(key -> requireNonNull(rows.get(key)).isRefused())
                .toList();
        refused.forEach(managers::forget);
        return records.keySet().removeAll(refused);
    }

    /** By what the person is known; null when the row is refused, since it says nothing of that, or another row said it. */
    private @Nullable String key(ImportRow row) {
        var number = row.line("number");
        var known = roster.keyOf(number, row.line("email"));
        var key = known != null ? known : Text.key(number.isEmpty() ? row.line("email") : number);
        if (key.isEmpty()) {
            row.refuse("number", "roster.import.problem.unknowable");
            return null;
        }
        var earlier = rows.putIfAbsent(key, row);
        if (earlier == null) return key;
        row.refuse(number.isEmpty() ? "email" : "number", "roster.import.problem.twice", earlier.line());
        return null;
    }

    private EmployeeRecord record(
            ImportRow row, String key, EmployeeName names, LocalDate hiredOn, @Nullable EmployeeRecord known) {
        return new EmployeeRecord(
                number(row, known),
                name(row, names, known),
                email(row, key, known),
                required(row, "jobTitle", known == null ? null : known.jobTitle()),
                required(row, "department", known == null ? null : known.department()),
                null,
                optional(row, "location", known == null ? null : known.location()),
                hiredOn,
                employmentEnd.read(row, hiredOn, known));
    }

    private static @Nullable String number(ImportRow row, @Nullable EmployeeRecord known) {
        var number = row.line("number");
        if (known != null && (number.isEmpty() || Text.same(number, known.number()))) return known.number();
        return number.isEmpty() ? null : number;
    }

    private static String name(ImportRow row, EmployeeName names, @Nullable EmployeeRecord known) {
        var name = names.shown();
        if (Text.length(name) > LONGEST_NAME) row.refuse("name", "imports.problem.long", LONGEST_NAME);
        if (name.isEmpty() && known == null) row.refuse("name", "roster.import.problem.nameMissing");
        return name.isEmpty() && known != null ? known.name() : name;
    }

    /** Where the file has no address that can be used, people keep theirs, and newcomers come without one. */
    private @Nullable String email(ImportRow row, String key, @Nullable EmployeeRecord known) {
        var present = known == null ? null : known.email();
        var email = row.line("email");
        if (email.isEmpty() || email.equals(NOTHING) || Text.same(email, present)) return present;
        if (!EmailAddress.isOne(email)) {
            if (row.line("number").isEmpty()) row.refuse("email", "roster.import.problem.email");
            else row.leaveOut("email", "roster.import.problem.email");
            return present;
        }
        var owner = roster.owner(email);
        if (owner != null && !key.equals(owner.key())) {
            row.refuse("email", "roster.import.problem.emailTaken", owner.name());
            return present;
        }
        var there = roster.employee(key);
        if (there != null && guarded.contains(there.id())) row.refuse("email", "roster.form.ofAdministrator");
        var earlier = addresses.putIfAbsent(Text.key(email), row);
        if (earlier == null) return email;
        // A newcomer without a number is known by the address alone.
        if (known == null && row.line("number").isEmpty())
            row.refuse("email", "roster.import.problem.twice", earlier.line());
        else row.leaveOut("email", "roster.import.problem.emailTwice", earlier.line());
        return present;
    }

    private @Nullable LocalDate hiredOn(ImportRow row, Roster.@Nullable Entry there) {
        var day = row.date("hiredOn");
        if (row.isRefused()) return null;
        if (there != null && !row.states("hiredOn")) return there.record().hiredOn();
        if (day == null) row.refuse("hiredOn", "roster.import.problem.hiredOnMissing");
        else if (day.isBefore(EARLIEST) || day.isAfter(latest))
            row.refuse("hiredOn", "roster.import.problem.hiredOnFar");
        else if (there != null && !there.isHiredAnew(day)) refuseOutOfOrder(row, day, there);
        return day;
    }

    private static void refuseOutOfOrder(ImportRow row, LocalDate day, Roster.Entry there) {
        if (there.hiredRoleEnded() != null && !day.isBefore(there.hiredRoleEnded()))
            row.refuse("hiredOn", "roster.import.problem.hiredOnAfterRole", there.hiredRoleEnded());
        else if (there.earlierEnded() != null && day.isBefore(there.earlierEnded()))
            row.refuse("hiredOn", "roster.import.problem.hiredOnBeforeRole", there.earlierEnded());
    }

    /** An empty cell leaves what is there; newcomers get what was chosen for such rows. */
    private static String required(ImportRow row, String field, @Nullable String known) {
        if (known != null && !row.states(field)) return known;
        var text = row.line(field);
        if (text.isEmpty()) row.refuse(field, "NotBlank");
        return text;
    }

    /** An empty cell leaves what is there, and a dash takes it away. */
    private static @Nullable String optional(ImportRow row, String field, @Nullable String known) {
        if (!row.states(field)) return known;
        var text = row.line(field);
        return text.equals(NOTHING) ? null : text;
    }
}
