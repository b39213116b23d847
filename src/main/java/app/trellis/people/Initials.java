package app.trellis.people;

import java.util.Locale;

/** What stands in for a picture of somebody. */
public class Initials {

    private Initials() {}

    /** The first letters of the first and the last part of the name, in capitals: "AO" for Amara Okafor. */
    public static String of(String name) {
        var parts = name.strip().split("\\s+");
        var first = firstLetter(parts[0]);
        return parts.length == 1 ? first : first + firstLetter(parts[parts.length - 1]);
    }

    private static String firstLetter(String part) {
        return part.isEmpty() ? "" : Character.toString(part.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
