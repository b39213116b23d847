package app.trellis.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a plain text.
 *
 * @param marker what makes it an item of a list, such as {@code •} or {@code 3.}; empty for any other line
 */
record TextLine(Kind kind, String marker, String text) {

    enum Kind {
        BLANK,
        HEADING,
        ITEM,
        WORDS
    }

    /** Bullets, those of Symbol and Wingdings among them, which word processors leave as private characters. */
    static final String BULLETS = "•▪●◦‣■□○◆◇➢➤►▶✓✔❖»\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF06E\uF0E8·";

    private static final Pattern RULE = Pattern.compile("[-_=*~–—\\h]{3,}");
    private static final Pattern ITEM = Pattern.compile(
            "([" + BULLETS + "])\\h*(.*)|([-–—*+])(?:\\h+(.*)|$)|(-{1,3})(?=\\p{L})(.*)|(o)\\h+(\\p{Lu}.*)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}[.)])\\h+(.*)");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(the |your |our |key |main |job |about |basic |minimum |required |preferred |desired |additional |primary |essential )*"
                    + "(responsibilit(y|ies)|requirements?|qualifications?|duties|skills?|experience|education|benefits|perks"
                    + "|description|summary|overview|role|position|opportunity|company|team|us|you|compensation|nice to have|how to apply"
                    + "|what (you|we|you.ll|we.re) .*|who (you|we) are|why .*|note)( (and|&) \\p{L}+)?( of the \\p{L}+)?");
    private static final Pattern TITLE = Pattern.compile(
            "\\p{Lu}[^\\s.!?;,\\d]*" + "(( (of|the|and|for|in|to|a|an|with|&|on))* \\p{Lu}[^\\s.!?;,\\d]*){0,5}");
    private static final int LONGEST_HEADING = 60;

    static TextLine of(String line) {
        var text = line.strip().replaceAll("\\h+", " ");
        if (text.isEmpty() || RULE.matcher(text).matches()) return new TextLine(Kind.BLANK, "", "");
        if (text.charAt(0) == Inline.HEADING) return heading(text.substring(1));
        if (Inline.isBold(text) && Inline.words(text).length() <= LONGEST_HEADING) return heading(Inline.words(text));
        var numbered = NUMBERED.matcher(text);
        if (numbered.matches()) return new TextLine(Kind.ITEM, numbered.group(1), numbered.group(2));
        var item = ITEM.matcher(text);
        if (!item.matches()) return new TextLine(Kind.WORDS, "", text);
        for (var group = 1; group < item.groupCount(); group += 2) {
            if (item.group(group) == null) continue;
            var words = item.group(group + 1);
            if (words == null || words.isBlank()) return new TextLine(Kind.BLANK, "", "");
            return new TextLine(Kind.ITEM, item.group(group), words.strip());
        }
        throw new IllegalStateException();
    }

    private static TextLine heading(String text) {
        var words = text.strip().replaceAll("\\h*:$", "");
        return words.isEmpty() ? new TextLine(Kind.BLANK, "", "") : new TextLine(Kind.HEADING, "", words);
    }

    TextLine asHeading() {
        return heading(text);
    }

    TextLine asItem() {
        return new TextLine(Kind.ITEM, "•", text);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isNumbered() {
        return Character.isDigit(marker.isEmpty() ? ' ' : marker.charAt(0));
    }

    boolean endsSentence() {
        return text.matches(".*[.!?:;…][)\"”’]?");
    }

    boolean endsWithColon() {
        return text.endsWith(":");
    }

    boolean beginsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether it is written as headings are, in capitals or in words that head the parts of adverts. */
    boolean isLabel() {
        var words = text.replaceAll("\\h*[:?]$", "");
        if (words.length() > LONGEST_HEADING || !Character.isUpperCase(text.codePointAt(0))) return false;
        var capitals = words.equals(words.toUpperCase(Locale.ROOT))
                && words.matches(".*\\p{Lu}{4,}.*")
                && !words.matches(".*[.!;]$");
        return capitals || LABEL.matcher(words.replace('’', '\'')).matches();
    }

    /** Whether it may head what comes: a few words, each of them begun with a capital. */
    boolean isTitle() {
        return text.length() <= LONGEST_HEADING && TITLE.matcher(text).matches();
    }
}
