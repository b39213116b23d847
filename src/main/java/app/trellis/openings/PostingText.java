package app.trellis.openings;

import java.util.ArrayList;
import java.util.regex.Pattern;

/** Turns the plain text of another system, often flattened to one line, into Markdown that reads as it was meant. */
class PostingText {

    private static final Pattern BREAK = Pattern.compile("\\R|\\h{3,}");
    private static final Pattern BULLET = Pattern.compile("(?<=^|\\h|\\R)[•·▪●◦‣]\\h*");
    private static final Pattern NUMBER = Pattern.compile("(?<=^|\\h{2}|\\R)(\\d{1,2}[.)])\\t\\h*");
    private static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,2}[.)])\\h+(.*)");
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private PostingText() {}

    static String markdown(String text) {
        var marked = NUMBER.matcher(BULLET.matcher(text).replaceAll("\n- ")).replaceAll("\n$1 ");
        var lines = new ArrayList<String>();
        var inList = false;
        for (var piece : BREAK.split(marked)) {
            var line = piece.strip().replaceAll("\\h+", " ");
            if (line.isEmpty()) continue;
            var item = ITEM.matcher(line);
            var isItem = item.matches();
            if (!lines.isEmpty() && !(isItem && inList)) lines.add("");
            lines.add(isItem ? item.group(1).replaceAll("[*+]", "-") + " " + escaped(item.group(2)) : escaped(line));
            inList = isItem;
        }
        return String.join("\n", lines);
    }

    /** The text as Markdown that means nothing but itself. */
    static String escaped(String line) {
        return SIGN.matcher(line).replaceAll("\\\\$0");
    }
}
