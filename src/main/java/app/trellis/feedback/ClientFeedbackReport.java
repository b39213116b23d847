package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How much feedback was shared with a client: a line for each person, a column for each of the last six months. */
record ClientFeedbackReport(List<YearMonth> months, List<Line> lines) {

    record Line(PersonId person, String name, List<Integer> counts) {}

    /** {@code last} is the month of the last column. */
    static ClientFeedbackReport of(List<MonthCount> counts, YearMonth last) {
        var months = IntStream.range(0, Period.MONTHS_OF_HALF_A_YEAR)
                .mapToObj(back -> last.minusMonths(Period.MONTHS_OF_HALF_A_YEAR - 1L - back))
                .toList();
        var people = new LinkedHashMap<PersonId, List<MonthCount>>();
        for (var count : counts)
            people.computeIfAbsent(count.recipientId(), none -> new ArrayList<>())
                    .add(count);
        var lines = people.values().stream().map(of -> line(of, months)).toList();
        return new ClientFeedbackReport(months, lines);
    }

    private static Line line(List<MonthCount> counts, List<YearMonth> months) {
        var first = counts.get(0);
        return new Line(
                first.recipientId(),
                first.name(),
                months.stream().map(month -> count(counts, month.atDay(1))).toList());
    }

    private static int count(List<MonthCount> counts, LocalDate month) {
        return counts.stream()
                .filter(count -> count.month().equals(month))
                .mapToInt(MonthCount::count)
                .sum();
    }

    List<String> monthNames() {
        return months.stream()
                .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .toList();
    }
}
