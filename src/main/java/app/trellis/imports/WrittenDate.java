package app.trellis.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How days are written in files: 2026-03-31, 20260331, 31.03.2026, 03/31/2026, 31-Mar-2026, March 31, 2026, and the number
 * that a spreadsheet keeps for a day. A time of day behind it is passed over, so that the day is the one that is written.
 */
class WrittenDate {

    private static final int LONGEST = 100;
    private static final String TIME = "(?:[T,]?\\s*\\d{1,2}:\\d{2}.{0,60})?";
    private static final String BETWEEN = "[-\\s/.,]*";
    private static final String WEEKDAY = "(?:\\p{L}{2,9}[.,]?\\s+)?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?:of\\s+)?(\\p{L}{3,9})";
    private static final String YEAR = "(\\d{4}|\\d{2})";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}Z?)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile(WEEKDAY + DAY + BETWEEN + MONTH + BETWEEN + YEAR + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_DAY =
            Pattern.compile(WEEKDAY + MONTH + BETWEEN + DAY + "[-\\s/.,]+" + YEAR + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(\\d{4})" + BETWEEN + MONTH + BETWEEN + DAY + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("([2-6]\\d{4})(?:\\.\\d+)?");

    /** The day that spreadsheets count from. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Where two digits of a year begin to mean the century before, as spreadsheets have it, but for some years to come. */
    private static final int LAST_CENTURY = 50;

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private WrittenDate() {}

    /**
     * The day; null when it is none, or when 03/04/2026 may be two.
     *
     * @param order whether such days name the day or the month first; null when that is not known
     */
    static @Nullable LocalDate read(String text, @Nullable DateOrder order) {
        if (text.length() > LONGEST) return null;
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            var dayFirst = isDayFirst(text, order);
            if (dayFirst == null) return null;
            var day = yearLast.group(dayFirst ? 1 : 3);
            return date(yearLast.group(4), yearLast.group(dayFirst ? 3 : 1), day);
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) return date(compact.group(1), compact.group(2), compact.group(3));
        var serial = SERIAL.matcher(text);
        return serial.matches() ? DAY_ZERO.plusDays(Integer.parseInt(serial.group(1))) : named(text);
    }

    private static @Nullable LocalDate named(String text) {
        var dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) return date(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) return date(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
        var yearFirst = YEAR_MONTH_DAY.matcher(text);
        return yearFirst.matches() ? date(yearFirst.group(1), month(yearFirst.group(2)), yearFirst.group(3)) : null;
    }

    private static @Nullable Boolean isDayFirst(String text, @Nullable DateOrder order) {
        if (order != null) return order == DateOrder.DAY_FIRST;
        if (isTwoDays(text)) return null;
        return order(text) != DateOrder.MONTH_FIRST;
    }

    /** The order that a day tells by itself, as 31/03/2026 does; null when it tells none. */
    static @Nullable DateOrder order(String text) {
        var written = YEAR_LAST.matcher(text);
        if (!written.matches()) return null;
        var first = Integer.parseInt(written.group(1));
        var second = Integer.parseInt(written.group(3));
        if (first > 12 == second > 12) return null;
        return first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** Whether it is a day in either order, and another in each. Points stand between day and month in this order only. */
    static boolean isTwoDays(String text) {
        var written = YEAR_LAST.matcher(text);
        return written.matches()
                && !written.group(2).equals(".")
                && !written.group(1).equals(written.group(3))
                && Integer.parseInt(written.group(1)) <= 12
                && Integer.parseInt(written.group(3)) <= 12;
    }

    private static String month(String word) {
        var name = word.toLowerCase(Locale.ROOT);
        for (var at = 0; at < MONTHS.size(); at++)
            if (MONTHS.get(at).startsWith(name) || name.equals("sept") && at == 8) return Integer.toString(at + 1);
        return "0";
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        var number = Integer.parseInt(year);
        if (year.length() == 2) number += number < LAST_CENTURY ? 2000 : 1900;
        try {
            return LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
