package app.trellis.people;

import app.trellis.imports.ImportRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file against the roster, and refuses those that cannot be followed. */
class RosterReading {

    private static final String NOTHING = "-";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Roster roster;
    private final LocalDate latest;
    private final Map<String, ImportRow> rows = new LinkedHashMap<>();
    private final Map<String, EmployeeRecord> records = new LinkedHashMap<>();
    private final Map<String, ImportRow> addresses = new HashMap<>();

    RosterReading(Roster roster, LocalDate today) {
        this.roster = roster;
        this.latest = today.plusYears(2);
    }

    void read(ImportRow row) {
        var number = row.text("number");
        var earlier = rows.putIfAbsent(number, row);
        if (earlier != null) {
            row.refuse("number", "people.import.problem.twice", earlier.line());
            return;
        }
        var there = roster.employee(number);
        checkEmail(row, number);
        var hiredOn = hiredOn(row, there);
        if (row.isRefused() || hiredOn == null) return;
        records.put(
                number,
                new EmployeeRecord(
                        number,
                        line(row, "name"),
                        row.text("email"),
                        line(row, "jobTitle"),
                        line(row, "department"),
                        stated(
                                row,
                                "manager",
                                there == null ? null : there.record().manager()),
                        stated(
                                row,
                                "location",
                                there == null ? null : there.record().location()),
                        hiredOn));
    }

    /** What the file comes to, once all its rows are read: only then it is known who reports to whom. */
    RosterPlan finish() {
        var told = new LinkedHashMap<String, String>();
        records.forEach((number, record) ->
                told.put(number, record.manager() == null ? ReportingPlan.NOBODY : record.manager()));
        var reportingLine = new ReportingPlan(roster.managers(), told);
        reportingLine.refused().forEach((number, reason) -> {
            Objects.requireNonNull(rows.get(number)).refuse("manager", "people.import.problem." + reason);
            records.remove(number);
        });
        var lines = new HashMap<String, Integer>();
        rows.forEach((number, row) -> lines.put(number, row.line()));
        return new RosterPlan(roster, records, lines, reportingLine);
    }

    private void checkEmail(ImportRow row, String number) {
        var email = row.text("email");
        if (!EmailAddress.isOne(email)) {
            row.refuse("email", "people.import.problem.email");
            return;
        }
        var earlier = addresses.putIfAbsent(Roster.key(email), row);
        if (earlier != null) row.refuse("email", "people.import.problem.emailTwice", earlier.line());
        var owner = roster.otherOwner(email, number);
        if (owner != null) row.refuse("email", "people.import.problem.emailTaken", owner.name());
    }

    private @Nullable LocalDate hiredOn(ImportRow row, Roster.@Nullable Entry there) {
        if (there != null && !row.states("hiredOn")) return there.record().hiredOn();
        var day = row.date("hiredOn");
        if (row.isRefused()) return null;
        if (day == null) row.refuse("hiredOn", "people.import.problem.hiredOnMissing");
        else if (day.isBefore(EARLIEST) || day.isAfter(latest))
            row.refuse("hiredOn", "people.import.problem.hiredOnFar");
        else if (there != null && there.firstRoleEnded() != null && !day.isBefore(there.firstRoleEnded()))
            row.refuse("hiredOn", "people.import.problem.hiredOnAfterRole", there.firstRoleEnded());
        return day;
    }

    /** An empty cell leaves what is there, and a dash takes it away. */
    private static @Nullable String stated(ImportRow row, String field, @Nullable String there) {
        if (!row.states(field)) return there;
        var text = line(row, field);
        return text.equals(NOTHING) ? null : text;
    }

    private static String line(ImportRow row, String field) {
        return row.text(field).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
