package app.trellis.directory;

import java.time.LocalDate;
import java.time.Period;

/** How long something was held, in whole years and months. */
record Tenure(int years, int months) {

    static Tenure between(LocalDate start, LocalDate end) {
        var period = end.isBefore(start) ? Period.ZERO : Period.between(start, end);
        return new Tenure(period.getYears(), period.getMonths());
    }

    public boolean isUnderAMonth() {
        return years == 0 && months == 0;
    }
}
