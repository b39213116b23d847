package app.trellis.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The arguments of a message as the database keeps them: texts, each with a letter before it that says what it was. */
public final class MessageArguments {

    private MessageArguments() {}

    public static String[] kept(List<Object> arguments) {
        return arguments.stream().map(MessageArguments::kept).toArray(String[]::new);
    }

    static List<Object> read(String[] kept) {
        return Stream.of(kept).map(MessageArguments::read).toList();
    }

    /** Those of a row, in the column {@code arguments}. */
    public static List<Object> of(ResultSet row) throws SQLException {
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
