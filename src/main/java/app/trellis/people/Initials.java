package app.trellis.people;

import java.util.Locale;

class Initials {

    private Initials() {}

    static String of(String name) {
        var parts = name.strip().split("\\s+");
        var first = firstLetter(parts[0]);
        return parts.length == 1 ? first : first + firstLetter(parts[parts.length - 1]);
    }

    private static String firstLetter(String part) {
        return part.isEmpty() ? "" : Character.toString(part.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
