package app.trellis.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;

/** What stands between the cells of a row. */
enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private static final int SAMPLED_ROWS = 50;
    private static final int SAMPLED_CHARACTERS = 200_000;

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /** The one that cuts the first rows into the most cells, and into the same number of them. */
    static Delimiter of(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLED_CHARACTERS));
        return Arrays.stream(values())
                .max(Comparator.comparingDouble(delimiter -> delimiter.fits(sample)))
                .orElse(COMMA);
    }

    private double fits(String sample) {
        var rows = 0;
        var widths = new HashMap<Integer, Integer>();
        try (var parser = Table.parser(sample, this)) {
            for (var row : parser) {
                widths.merge(row.size(), 1, Integer::sum);
                if (++rows == SAMPLED_ROWS) break;
            }
        } catch (IOException | UncheckedIOException cutOffOrOtherwiseQuoted) {
            // What was read up to here tells enough.
        }
        var total = rows;
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToDouble(width -> width.getKey() * (double) width.getValue() / total)
                .max()
                .orElse(0);
    }
}
