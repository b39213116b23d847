package app.trellis.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two lines as a picture of {@value #WIDTH} by {@value #HEIGHT}. A line has a gap where nothing is known; a lone value is a dot. */
record PulseChart(List<String> client, List<String> staff) {

    static final int WIDTH = 640;
    static final int HEIGHT = 120;

    private static final int EDGE = 6;

    static PulseChart of(List<@Nullable Double> client, List<@Nullable Double> staff) {
        return new PulseChart(lines(client), lines(staff));
    }

    /** The points of each piece; a lone one is there twice, so that its round ends are seen. */
    private static List<String> lines(List<@Nullable Double> values) {
        var pieces = new ArrayList<String>();
        var piece = new ArrayList<String>();
        for (var i = 0; i <= values.size(); i++) {
            var value = i < values.size() ? values.get(i) : null;
            if (value != null) {
                piece.add(point(i, values.size(), value));
            } else if (!piece.isEmpty()) {
                if (piece.size() == 1) piece.add(piece.get(0));
                pieces.add(String.join(" ", piece));
                piece.clear();
            }
        }
        return pieces;
    }

    private static String point(int round, int rounds, double value) {
        var x = rounds == 1 ? WIDTH / 2.0 : EDGE + round * (WIDTH - 2.0 * EDGE) / (rounds - 1);
        return String.format(Locale.ROOT, "%.1f,%.1f", x, height(value));
    }

    private static double height(double value) {
        return EDGE + (Steps.HIGHEST - value) * (HEIGHT - 2.0 * EDGE) / (Steps.HIGHEST - 1);
    }
}
