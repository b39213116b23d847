package app.trellis.imports;

import app.trellis.imports.TextLine.Kind;
import app.trellis.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text of another system, HTML or plain and often flattened to one line, into Markdown that reads as it was meant:
 * headings, lists with the numbers that they had, and paragraphs. No word is lost, and no sign of the text means anything
 * to Markdown by chance.
 */
public class ImportedText {

    private static final Pattern PARAGRAPH = Pattern.compile("\\h{3,}");
    /** In a flattened text, what begins an item stands behind a blank; what words hold as well, behind two. */
    private static final Pattern ITEM = Pattern.compile("(?<=\\h)(?=[" + TextLine.BULLETS.replace("·", "") + "])"
            + "|(?<=\\h{2})(?=[·*–-]\\h)|(?<=\\h{2})(?=o\\h+\\p{Lu})");

    /** A few words before two blanks and a capital, where a flattened text begins or goes on. */
    private static final Pattern TITLE = Pattern.compile(
            "(?<=^|\\n|\\h{3}|[.:;]\\h{2})(\\p{Lu}[^.!?:;,\\d\\n]{2,58}?[^\\s.!?:;,])\\h{2}(?=\\p{Lu})");

    private static final int SHORT = 80;
    /** Lines without bullets below a heading are a list, unless they are as long as paragraphs. */
    private static final int LONGEST_ITEM = 200;

    private static final int FEWEST_ITEMS = 3;

    private ImportedText() {}

    /** Markdown for the text of a cell. */
    public static String markdown(String text) {
        var shown = HtmlText.shown(Inline.removedFrom(text)).replaceAll("\\r\\n?", "\n");
        var numbered = Numbering.onLinesOfTheirOwn(shown);
        var titled = TITLE.matcher(numbered).replaceAll(ImportedText::onItsOwnLine);
        var paragraphs = PARAGRAPH.matcher(titled).replaceAll("\n\n");
        var lines = Arrays.stream(ITEM.matcher(paragraphs).replaceAll("\n").split("\n"))
                .map(TextLine::of)
                .toList();
        var markdown = new MarkdownWriter();
        joined(asLists(asHeadings(lines))).forEach(markdown::write);
        return Text.prose(markdown.toString());
    }

    /** A title or a name as it was before a web page wrote {@code &amp;}; what looks like a tag stays text. */
    public static String line(String text) {
        return onOneLine(HtmlText.withoutEntities(text));
    }

    /** The words of a text, plain or HTML, on one line. */
    public static String words(String text) {
        return onOneLine(Inline.words(HtmlText.shown(Inline.removedFrom(text))));
    }

    private static String onOneLine(String text) {
        return Text.line(text);
    }

    /** Words as Markdown that means nothing but them. */
    public static String escaped(String words) {
        return MarkdownWriter.escaped(words);
    }

    private static String onItsOwnLine(MatchResult title) {
        var line = TextLine.of(title.group(1));
        return Matcher.quoteReplacement(line.isLabel() || line.isTitle() ? title.group(1) + "\n" : title.group());
    }

    private static List<TextLine> asHeadings(List<TextLine> lines) {
        var marked = new ArrayList<TextLine>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            marked.add(line.is(Kind.WORDS) && isHeading(lines, at) ? line.asHeading() : line);
        }
        return marked;
    }

    private static boolean isHeading(List<TextLine> lines, int at) {
        var next = nextWords(lines, at);
        if (next == null) return false;
        var line = lines.get(at);
        if (line.isLabel()) return true;
        var alone = at == 0 || !lines.get(at - 1).is(Kind.WORDS);
        return alone && line.isTitle() && (next.is(Kind.ITEM) || next.text().length() > SHORT);
    }

    private static @Nullable TextLine nextWords(List<TextLine> lines, int at) {
        return lines.stream()
                .skip(at + 1L)
                .filter(line -> !line.is(Kind.BLANK))
                .findFirst()
                .orElse(null);
    }

    /** Lines below a heading, or below words that announce them, with nothing between. */
    private static List<TextLine> asLists(List<TextLine> lines) {
        var marked = new ArrayList<>(lines);
        for (var at = 0; at < lines.size(); at++) {
            if (!lines.get(at).is(Kind.HEADING) && !lines.get(at).endsWithColon()) continue;
            var from = at + 1;
            while (from < lines.size() && lines.get(from).is(Kind.BLANK)) from++;
            var to = from;
            while (to < lines.size()
                    && lines.get(to).is(Kind.WORDS)
                    && lines.get(to).text().length() <= LONGEST_ITEM) to++;
            var ended = to == lines.size() || !lines.get(to).is(Kind.WORDS);
            if (to - from < FEWEST_ITEMS || !ended || isWrapped(lines.subList(from, to))) continue;
            for (var item = from; item < to; item++)
                marked.set(item, lines.get(item).asItem());
        }
        return marked;
    }

    /** Whether the lines end where the page did, and not where a thought does. */
    private static boolean isWrapped(List<TextLine> lines) {
        return lines.stream().skip(1).filter(TextLine::beginsSmall).count() * 3 > lines.size();
    }

    /** Puts together what belongs to one paragraph or item. */
    private static List<TextLine> joined(List<TextLine> lines) {
        var joined = new ArrayList<TextLine>();
        for (var line : lines) {
            var before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || !line.is(Kind.WORDS) || before.is(Kind.BLANK) || before.is(Kind.HEADING))
                joined.add(line);
            else if (goesOn(before, line)) joined.set(joined.size() - 1, joined(before, " ", line));
            else if (before.is(Kind.WORDS) && areShort(before, line))
                joined.set(joined.size() - 1, joined(before, "\n", line));
            else joined.add(line);
        }
        return joined;
    }

    private static boolean goesOn(TextLine before, TextLine line) {
        return !before.endsSentence() && line.beginsSmall();
    }

    /** Such as the lines of an address. */
    private static boolean areShort(TextLine before, TextLine line) {
        return before.text().length() - before.text().lastIndexOf('\n') <= SHORT
                && line.text().length() <= SHORT;
    }

    private static TextLine joined(TextLine before, String between, TextLine line) {
        return new TextLine(before.kind(), before.marker(), before.text() + between + line.text());
    }
}
