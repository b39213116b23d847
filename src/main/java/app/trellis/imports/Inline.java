package app.trellis.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a text says besides its words, kept in it as characters of a private area, which Markdown takes the place of once
 * the words are escaped.
 *
 * @param open stands before the words
 * @param close stands after the words
 */
record Inline(String open, String close) {

    static final char HEADING = '\uE000';

    private static final char BOLD = '\uE001';
    private static final char ITALIC = '\uE002';
    private static final char LINK = '\uE003';
    private static final char ADDRESS = '\uE004';
    private static final char END_OF_LINK = '\uE005';

    private static final Pattern OURS = Pattern.compile("[\uE000-\uE005]");
    private static final Pattern LINKS = Pattern.compile("\uE003([^\uE003-\uE005]*)\uE004([^\uE003-\uE005]*)\uE005");

    static Optional<Inline> of(Element element) {
        if (!element.hasText()
                || element.select("p, div, li, br, h1, h2, h3, h4, h5, h6").size() > 0) return Optional.empty();
        return switch (element.normalName()) {
            case "b", "strong" -> Optional.of(new Inline(String.valueOf(BOLD), String.valueOf(BOLD)));
            case "i", "em" -> Optional.of(new Inline(String.valueOf(ITALIC), String.valueOf(ITALIC)));
            case "a" -> link(element.attr("href").strip());
            default -> Optional.empty();
        };
    }

    private static Optional<Inline> link(String address) {
        if (!address.matches("(?i)(https?://|mailto:)[^\\s<>\uE000-\uE005]+")) return Optional.empty();
        return Optional.of(new Inline(String.valueOf(LINK), ADDRESS + address + END_OF_LINK));
    }

    /** Ends it behind the last word: Markdown takes no blank before the end. */
    static void close(StringBuilder text, Inline inline) {
        var end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) end--;
        var blank = end < text.length();
        text.setLength(end);
        text.append(inline.close()).append(blank ? " " : "");
    }

    /** Takes out what a file may hold of these characters. */
    static String removedFrom(String text) {
        return OURS.matcher(text).replaceAll("");
    }

    /** The bare words. */
    static String words(String line) {
        return removedFrom(LINKS.matcher(line).replaceAll("$1"));
    }

    /** Whether all of the line is bold, as people write headings. */
    static boolean isBold(String line) {
        return line.matches("\uE001[^\uE001]+\uE001:?");
    }

    /** Markdown for the marks in a line whose words are escaped. */
    static String markdown(String escaped) {
        var links = LINKS.matcher(escaped)
                .replaceAll(link -> Matcher.quoteReplacement(
                        "[" + link.group(1) + "](<" + link.group(2).replace("\\", "") + ">)"));
        return pairs(pairs(links, BOLD, "**"), ITALIC, "*");
    }

    /** Marks in pairs around words; one whose partner stands on another line means nothing. */
    private static String pairs(String line, char mark, String markdown) {
        var pair = Pattern.compile(mark + "\\h*([^" + mark + "]*?)(\\h*)" + mark + "(?=(.?))");
        return pair.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).isBlank()
                                ? ""
                                : markdown
                                        + found.group(1)
                                        + markdown
                                        + gap(found.group(1), found.group(2), found.group(3))))
                .replace(String.valueOf(mark), "");
    }

    /** Markdown knows the end of "<b>Note:</b>now" only by a blank behind it. */
    private static String gap(String words, String blank, String next) {
        var last = words.charAt(words.length() - 1);
        var joined = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0)) && !Character.isLetterOrDigit(last);
        return joined ? " " : blank;
    }
}
