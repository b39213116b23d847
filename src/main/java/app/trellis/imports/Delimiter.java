package app.trellis.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the cells of a row. */
enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private static final int SAMPLED_ROWS = 50;
    private static final int SAMPLED_CHARACTERS = 200_000;

    /** Some files declare their delimiter to spreadsheets, in a line of its own above the table. */
    private static final Pattern DECLARATION = Pattern.compile("\\s*\"?sep=(.)\"?\\s*");

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /** The declared one, else the one that splits the first rows into the most cells, and the same number in each. */
    static Delimiter of(String text) {
        return declared(text).orElseGet(() -> fitting(text));
    }

    private static Optional<Delimiter> declared(String text) {
        return text.lines()
                .findFirst()
                .map(DECLARATION::matcher)
                .filter(Matcher::matches)
                .flatMap(line -> Arrays.stream(values())
                        .filter(delimiter -> line.group(1).charAt(0) == delimiter.sign)
                        .findFirst());
    }

    private static Delimiter fitting(String text) {
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
            // The rows before are enough.
        }
        var total = rows;
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToDouble(width -> width.getKey() * (double) width.getValue() / total)
                .max()
                .orElse(0);
    }
}
