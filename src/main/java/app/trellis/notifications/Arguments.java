package app.trellis.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The arguments of a message as texts, each with a letter before it that says what it was. */
final class Arguments {

    private Arguments() {}

    static String[] kept(List<Object> arguments) {
        return arguments.stream().map(Arguments::kept).toArray(String[]::new);
    }

    static List<Object> read(String[] kept) {
        return Stream.of(kept).map(Arguments::read).toList();
    }

    /** Those of a notice. */
    static List<Object> of(ResultSet row) throws SQLException {
        return read((String[]) row.getArray("arguments").getArray());
    }

    private static String kept(Object argument) {
        if (argument instanceof String) return "t" + argument;
        if (argument instanceof Instant) return "i" + argument;
        if (argument instanceof LocalDate) return "d" + argument;
        if (argument instanceof Integer || argument instanceof Long) return "n" + argument;
        throw new IllegalArgumentException("a " + argument.getClass().getName());
    }

    private static Object read(String kept) {
        var text = kept.substring(1);
        return switch (kept.charAt(0)) {
            case 't' -> text;
            case 'i' -> Instant.parse(text);
            case 'd' -> LocalDate.parse(text);
            case 'n' -> Long.valueOf(text);
            default -> throw new IllegalArgumentException(kept.substring(0, 1));
        };
    }
}
