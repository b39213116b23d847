package app.trellis.web;

import app.trellis.forms.ReaderZone;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.util.FastStringWriter;
import org.thymeleaf.web.IWebExchange;

/**
 * The HTML of elements with {@code th:memo="row"}. Such an element is a function of the variables that it names, which
 * are values such as a record, and of the reader's language and clock: {@link MemoContext} lets it read nothing else. So
 * nothing needs to be forgotten when data changes, as a changed row is another key.
 */
@Component
class HtmlMemo {

    private static final long CHARACTERS = 4_000_000;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String READER = HtmlMemo.class.getName() + ".reader";

    /** Where the element stands, what it shows, and to whom. */
    private record Key(String template, int line, int column, MemoVariables variables, Reader reader) {}

    /** What decides how values are told: where addresses begin, the language, and the clocks of the reader and the company. */
    private record Reader(String application, Locale locale, ZoneId zone, ZoneId company) {}

    private record Html(String text, Instant until) {}

    private final Cache<Key, Html> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((Key key, Html html) -> html.text().length())
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();

    private final ApplicationContext beans;
    private final MessageSource messages;
    private final ReaderZone zone;
    private final Clock clock;
    private final boolean templatesChange;

    HtmlMemo(
            ApplicationContext beans,
            MessageSource messages,
            ReaderZone zone,
            Clock clock,
            ThymeleafProperties thymeleaf) {
        this.beans = beans;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
        this.templatesChange = !thymeleaf.isCache();
    }

    /** What this element was rendered as; null where it has to be rendered. */
    @Nullable
    String find(IProcessableElementTag element, MemoVariables variables, IWebExchange exchange, Locale locale) {
        if (templatesChange) return null;
        var html = known.getIfPresent(key(element, variables, exchange, locale));
        if (html == null) return null;
        var right = html.until() == Instant.MAX || clock.instant().isBefore(html.until());
        return right ? html.text() : null;
    }

    /** Renders the content, which is that of the element, and remembers what came of it. */
    String render(
            TemplateModel content,
            IProcessableElementTag element,
            MemoVariables variables,
            IWebExchange exchange,
            ITemplateContext page) {
        var key = key(element, variables, exchange, page.getLocale());
        var times = new LastingTimes(clock, zone, messages);
        var context = new MemoContext(page, variables, key.reader().application(), beans, times);
        var html = new FastStringWriter();
        page.getConfiguration().getTemplateManager().process(content, context, html);
        if (html.toString().contains("<form"))
            throw new TemplateProcessingException("th:memo remembers no form: it holds a token of its reader");
        known.put(key, new Html(html.toString(), times.until()));
        return html.toString();
    }

    private Key key(IProcessableElementTag element, MemoVariables variables, IWebExchange exchange, Locale locale) {
        return new Key(
                element.getTemplateName(), element.getLine(), element.getCol(), variables, reader(exchange, locale));
    }

    /** Found once for each request. */
    private Reader reader(IWebExchange exchange, Locale locale) {
        if (exchange.getAttributeValue(READER) instanceof Reader known) return known;
        var reader = new Reader(exchange.getRequest().getApplicationPath(), locale, zone.get(), clock.getZone());
        exchange.setAttributeValue(READER, reader);
        return reader;
    }
}
