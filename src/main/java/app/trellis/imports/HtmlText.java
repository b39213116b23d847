package app.trellis.imports;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Reads HTML as the lines of plain text that it shows, in which {@link Inline} marks keep what is bold, italic or a link. */
class HtmlText {

    private static final String TAGS =
            "a|article|b|blockquote|body|br|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|main|meta|o:p|ol|p|pre"
                    + "|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul";
    private static final Pattern TAG = Pattern.compile("(?i)</?(?:" + TAGS + ")(?:\\s[^<>]*)?/?>|<!--|<!doctype");
    private static final Pattern ESCAPED_TAG = Pattern.compile("(?i)&lt;/?(?:" + TAGS + ")\\b");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,6}|#x[\\da-fA-F]{1,5}|[a-zA-Z]{2,8}\\d{0,2});");
    /** What only looks like a tag, such as {@code <Company name>}, is text. */
    private static final Pattern NO_TAG = Pattern.compile("(?i)<(?!/?(?:" + TAGS + ")\\b|!--|!doctype)");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "hr",
            "blockquote",
            "pre");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "meta");
    /** A marker for each depth, by which the lists are nested again. */
    private static final String BULLETS = "•◦▪‣";

    private HtmlText() {}

    /** The text as a browser would show it; plain text as it is. */
    static String shown(String text) {
        var html = ESCAPED_TAG.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
        if (TAG.matcher(html).find()) return lines(NO_TAG.matcher(html).replaceAll("&lt;"));
        return withoutEntities(html);
    }

    static String withoutEntities(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    private static String lines(String html) {
        var body = Jsoup.parse(html).body();
        body.select(String.join(",", UNSEEN)).remove();
        var lines = new Lines();
        NodeTraversor.traverse(lines, body);
        return lines.text.toString();
    }

    private static class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) append(words.getWholeText());
            if (!(node instanceof Element element)) return;
            var name = element.normalName();
            if (name.equals("br")) text.append('\n');
            else if (name.equals("li"))
                text.append('\n').append(marker(element)).append(' ');
            else if (name.matches("h[1-6]")) text.append("\n\n").append(Inline.HEADING);
            else if (name.matches("t[dh]")) text.append(element.previousElementSibling() == null ? "" : " · ");
            else if (BLOCKS.contains(name)) startBlock(element);
            else Inline.of(element).ifPresent(inline -> text.append(inline.open()));
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            var name = element.normalName();
            if (name.matches("h[1-6]") || BLOCKS.contains(name) && !isInItem(element)) text.append("\n\n");
            else if (name.equals("li")) text.append('\n');
            else Inline.of(element).ifPresent(inline -> Inline.close(text, inline));
        }

        /** The first paragraph of an item stands behind its bullet. */
        private void startBlock(Element element) {
            if (!isInItem(element)) text.append("\n\n");
            else if (hasWordsBefore(element)) text.append('\n');
        }

        private static boolean hasWordsBefore(Element element) {
            for (var node = element.previousSibling(); node != null; node = node.previousSibling())
                if (!(node instanceof TextNode words) || !words.isBlank()) return true;
            return false;
        }

        private static boolean isInItem(Element element) {
            return element.closest("li") != null;
        }

        private static String marker(Element item) {
            var list = item.parent();
            if (list != null && list.normalName().equals("ol")) return number(list, item) + ".";
            var depth = item.parents().stream()
                    .filter(parent -> parent.nameIs("ul") || parent.nameIs("ol"))
                    .count();
            return BULLETS.substring((int) (depth % BULLETS.length())).substring(0, 1);
        }

        private static int number(Element list, Element item) {
            var number = list.attr("start").matches("\\d{1,3}") ? Integer.parseInt(list.attr("start")) : 1;
            for (var one : list.children()) {
                if (one.attr("value").matches("\\d{1,3}")) number = Integer.parseInt(one.attr("value"));
                if (one == item) return number;
                if (one.normalName().equals("li")) number++;
            }
            return number;
        }

        private void append(String words) {
            text.append(words.replaceAll("[\\s\\h]+", " "));
        }
    }
}
