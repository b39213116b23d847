package app.trellis.people;

import static app.trellis.people.EmploymentStatus.LEFT;
import static app.trellis.people.EmploymentStatus.PRESENT;

import app.trellis.imports.ImportRow;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whether somebody of a file has left, by the status, by the last day, or by both. */
class EmploymentEnd {

    /** How other systems write that there is no such day. 9999-12-31 is a day like any other that is to come. */
    private static final Set<String> NO_DAY =
            Set.of("-", "–", "—", "n/a", "na", "none", "null", "0000-00-00", "00/00/0000");

    private final LocalDate today;
    private final RosterNotes notes;

    EmploymentEnd(LocalDate today, RosterNotes notes) {
        this.today = today;
        this.notes = notes;
    }

    /** The last day of somebody who has left; null for who is there. A day that cannot be read refuses the row. */
    @Nullable
    LocalDate read(ImportRow row, LocalDate hiredOn, @Nullable EmployeeRecord there) {
        var stated = row.states("leftOn") && !NO_DAY.contains(Roster.plain(row.text("leftOn")));
        var day = stated ? row.date("leftOn") : null;
        // Who has left is not to come in as somebody who is there.
        if (stated && day == null && !row.isRefused()) row.refuse("leftOn", "people.import.problem.leftOn");
        if (there != null && row.has("status") && !row.states("status") && day == null) return there.leftOn();
        var status = status(row);
        if (status == LEFT) return day != null && day.isBefore(today) ? day : known(there);
        if (day == null) return null;
        // Of somebody who was hired again, by the word of the same row, the day is that of the time before.
        if (row.states("hiredOn") && day.isBefore(hiredOn)) return null;
        if (!day.isBefore(today)) {
            if (day.getYear() < 9999) notes.add("leavesLater", row, row.text("leftOn"));
            return null;
        }
        if (status == PRESENT && row.states("status")) notes.add("leftButPresent", row, row.text("leftOn"));
        return day;
    }

    private LocalDate known(@Nullable EmployeeRecord there) {
        return there == null || there.leftOn() == null ? today : there.leftOn();
    }

    private EmploymentStatus status(ImportRow row) {
        if (EmployeeName.saysGone(row)) return LEFT;
        var text = row.text("status");
        var status = EmploymentStatus.of(text);
        if (status == EmploymentStatus.UNKNOWN && !text.isEmpty()) notes.add("unknownStatus", row, text);
        return status;
    }
}
