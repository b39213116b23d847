package app.trellis.roster;

import static app.trellis.roster.EmploymentStatus.LEFT;
import static app.trellis.roster.EmploymentStatus.PRESENT;
import static app.trellis.roster.EmploymentStatus.UNKNOWN;

import app.trellis.imports.ImportRow;
import app.trellis.text.Text;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whether somebody of a file has left, by the status, by the last day, or by both. */
class EmploymentEnd {

    /** How other systems write that there is no such day. 9999-12-31 is a day like any other that is to come. */
    private static final Set<String> NO_DAY =
            Set.of("-", "–", "—", "n/a", "na", "none", "null", "0000-00-00", "00/00/0000", "");

    private final LocalDate today;
    private final RosterNotes notes;

    EmploymentEnd(LocalDate today, RosterNotes notes) {
        this.today = today;
        this.notes = notes;
    }

    /** The last day of somebody who has left; null for who is there. A day that cannot be read refuses the row. */
    @Nullable
    LocalDate read(ImportRow row, LocalDate hiredOn, @Nullable EmployeeRecord there) {
        var day = lastDay(row);
        var status = status(row);
        if (there != null && row.has("status") && status == UNKNOWN && day == null) return there.leftOn();
        if (status == UNKNOWN && there == null) status = EmploymentStatus.of(row.text("status"));
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

    private @Nullable LocalDate lastDay(ImportRow row) {
        var text = row.text("leftOn");
        if (NO_DAY.contains(Text.key(text))) return null;
        var day = row.date("leftOn");
        // Who has left is not to come in as somebody who is there.
        if (day == null && !row.isRefused()) row.refuse("leftOn", "roster.import.problem.leftOn", text);
        return day;
    }

    /** What the row says by itself; of those it says nothing of, newcomers only are what was chosen. */
    private static EmploymentStatus status(ImportRow row) {
        if (EmployeeName.saysGone(row)) return LEFT;
        var status = row.states("status") ? EmploymentStatus.of(row.text("status")) : UNKNOWN;
        if (status == UNKNOWN && row.states("status")) row.leaveOut("status", "roster.import.problem.status");
        return status;
    }
}
