package app.trellis.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a text as Markdown. */
class MarkdownWriter {

    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>#|~]|&(?=#?\\w+;)");
    /** What Markdown gives a meaning to at the beginning of a line. */
    private static final Pattern FIRST = Pattern.compile("(?m)^([-+=])|(?m)^(\\d{1,9})([.)])(?=\\h|$)");

    private static final String INDENT = "    ";

    /** A list that is open: how its items are marked in the text, and here. */
    private record Open(String kind, String delimiter, int number) {}

    private final StringBuilder markdown = new StringBuilder();
    private final Deque<Open> lists = new ArrayDeque<>();

    void write(TextLine line) {
        switch (line.kind()) {
            case BLANK -> {}
            case HEADING -> block("## " + escaped(line.text()));
            case WORDS -> block(Inline.markdown(escaped(line.text())));
            case ITEM -> item(line);
        }
    }

    private void block(String text) {
        lists.clear();
        if (!markdown.isEmpty()) markdown.append("\n\n");
        markdown.append(text);
    }

    private void item(TextLine line) {
        var kind = line.isNumbered() ? "1" : line.marker();
        var open = lists.stream().anyMatch(list -> list.kind().equals(kind));
        if (!open && lists.isEmpty() && !markdown.isEmpty()) markdown.append("\n");
        while (open && !lists.getFirst().kind().equals(kind)) lists.pop();
        var before = open ? lists.pop() : null;
        var marker = line.isNumbered() ? numbered(line.marker(), before) : new Open(kind, "-", 0);
        lists.push(marker);
        if (!markdown.isEmpty()) markdown.append('\n');
        markdown.append(INDENT.repeat(lists.size() - 1))
                .append(line.isNumbered() ? marker.number() + marker.delimiter() : marker.delimiter())
                .append(' ')
                .append(Inline.markdown(escaped(line.text())));
    }

    /** Markdown counts by itself within a list: a number out of the line begins another, which it knows by its other sign. */
    private static Open numbered(String marker, @Nullable Open before) {
        var number = Integer.parseInt(marker.substring(0, marker.length() - 1));
        if (before == null) return new Open("1", ".", number);
        var other = before.delimiter().equals(".") ? ")" : ".";
        return new Open("1", number == before.number() + 1 ? before.delimiter() : other, number);
    }

    static String escaped(String words) {
        var signs = SIGN.matcher(words).replaceAll("\\\\$0");
        return FIRST.matcher(signs)
                .replaceAll(first ->
                        first.group(1) != null ? "\\\\" + first.group(1) : first.group(2) + "\\\\" + first.group(3));
    }

    @Override
    public String toString() {
        return markdown.toString();
    }
}
