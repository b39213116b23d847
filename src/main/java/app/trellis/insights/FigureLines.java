package app.trellis.insights;

import java.util.List;

/**
 * A figure with all that it says.
 *
 * @param departments in the order of their names; empty where it has none
 */
record FigureLines(Figure figure, FigureLine company, List<FigureLine> departments) {

    /** What is said of fewer says too much of one of them. */
    static final int LEAST = 5;

    /** How long the bar of a department is, in a hundred. */
    public double width(FigureLine line) {
        if (line.value() == null) return 0;
        return figure.measure() == Measure.SHARE ? line.value() : 100 * line.value() / Math.max(longest(), 1);
    }

    private double longest() {
        return departments.stream()
                .mapToDouble(line -> line.value() == null ? 0 : line.value())
                .max()
                .orElse(0);
    }
}
