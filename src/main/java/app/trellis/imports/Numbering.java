package app.trellis.imports;

import java.util.regex.Pattern;

/** Finds the numbers of a list that was flattened to one line. */
class Numbering {

    /** A number as an item has it, behind the end of what came before or behind two blanks. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<before>^|\\n|\\h{2}|\\h?\\t|[.;:,)]\\h|\\b(?:or|and)\\h)(?<number>\\d{1,3})(?<sign>[.)])(?=\\h+\\S)");

    private Numbering() {}

    /**
     * The text with each item of a numbered list on its own line. A number inside of a line counts only as the next of its
     * list, or as the first of a list that goes on: "at least 3. Then" is none.
     */
    static String onLinesOfTheirOwn(String text) {
        var found = NUMBER.matcher(text);
        var lines = new StringBuilder();
        var last = 0;
        while (found.find()) {
            var number = Integer.parseInt(found.group("number"));
            var before = found.group("before");
            var begins = before.isEmpty() || before.equals("\n");
            var next = last > 0 && number == last + 1;
            if (!begins && !next && !(number == 1 && goesOn(text, found.end(), found.group("sign")))) continue;
            last = number;
            if (begins) continue;
            found.appendReplacement(lines, "");
            lines.append(before).append('\n').append(found.group("number")).append(found.group("sign"));
        }
        return found.appendTail(lines).toString();
    }

    private static boolean goesOn(String text, int from, String sign) {
        return Pattern.compile("(?:\\h{2}|[.;:,)]\\h|\\b(?:or|and)\\h|\\n)2" + Pattern.quote(sign) + "\\h+\\S")
                .matcher(text)
                .region(from, text.length())
                .find();
    }
}
