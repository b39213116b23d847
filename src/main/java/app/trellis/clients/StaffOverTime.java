package app.trellis.clients;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people worked for an account in a year, as a picture of bars and as the table behind it.
 *
 * @param months in order; the last is today
 */
record StaffOverTime(List<Month> months) {

    static final int WIDTH = 320;
    static final int HEIGHT = 80;
    private static final int GAP = 4;

    /** @param day on which they were counted */
    record Month(LocalDate day, long people) {}

    /** In units of the picture. */
    record Bar(int x, int y, int width, int height) {}

    static StaffOverTime of(List<Month> months) {
        return new StaffOverTime(months);
    }

    long present() {
        return months.isEmpty() ? 0 : months.get(months.size() - 1).people();
    }

    public boolean hasAny() {
        return most() > 0;
    }

    public List<Bar> bars() {
        var step = WIDTH / months.size();
        return IntStream.range(0, months.size())
                .mapToObj(number ->
                        bar(number * step, step - GAP, months.get(number).people()))
                .toList();
    }

    private Bar bar(int x, int width, long people) {
        var height = (int) Math.round((double) HEIGHT * people / Math.max(1, most()));
        return new Bar(x, HEIGHT - height, width, height);
    }

    private long most() {
        return months.stream().mapToLong(Month::people).max().orElse(0);
    }
}
