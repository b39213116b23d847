package app.trellis.web;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/** Turns what people wrote in Markdown into HTML that is safe to show: {@code web/prose :: markdown(text)}. */
@Component("markdown")
class Markdown {

    /** Below the page's h1 and the h2 of the section that the text stands in. */
    private static final int TOP_HEADING = 3;

    private static final int LOWEST_HEADING = 6;

    private final Parser parser = Parser.builder().build();
    // HTML in the text is shown as it was typed; line ends are kept, as people expect who never heard of Markdown.
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();
    private final PolicyFactory safe = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "hr")
            .allowElements("h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .onElements("ol")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    public String html(@Nullable String text) {
        if (text == null || text.isBlank()) return "";
        var document = parser.parse(text);
        moveHeadingsBelowThePage(document);
        return safe.sanitize(renderer.render(document));
    }

    private static void moveHeadingsBelowThePage(Node document) {
        var highest = new int[] {LOWEST_HEADING};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() - highest[0] + TOP_HEADING));
            }
        });
    }
}
