package app.trellis;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a page is within reach of everybody, as far as axe can tell. It takes its time, and so looks at a page only if
 * something on it is of a kind that it has not looked at before: what most viewers of a page see is the same.
 */
class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            runOnly => axe.run(document, {runOnly, resultTypes: ['violations']}).then(({violations}) => violations.map(
              rule => rule.id + ' ' + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')))""";

    /** Where an element stands, how it looks, what it is called and which attributes it has; not which words it holds. */
    private static final String KINDS = """
            () => {
              const look = element => element.localName + '.' + [...element.classList].sort().join('.');
              const kind = element => {
                const names = element.getAttributeNames().sort();
                const values = ['name', 'type', 'role'].map(name => element.getAttribute(name));
                const path = [element, element.parentElement, element.parentElement?.parentElement];
                return path.filter(one => one).map(look).join('<') + names + values + !element.textContent.trim();
              };
              return [...new Set([...document.querySelectorAll('body, body *:not(svg *)')].map(kind))];
            }""";

    private final Set<Object> lookedAt = new HashSet<>();

    /** Whether there is something new on the page, or nothing of this template was looked at yet. */
    boolean isNew(Page page, String template) {
        var isNew = lookedAt.add(template);
        return lookedAt.addAll((List<?>) page.evaluate(KINDS)) || isNew;
    }

    /** What is wrong by rules with these tags. The page holds axe until it is left. */
    List<?> problems(Page page, List<String> tags) {
        page.evaluate(SCRIPT);
        return problems(page, "tag", tags);
    }

    List<?> problems(Page page, String type, List<String> values) {
        return (List<?>) page.evaluate(RUN, Map.of("type", type, "values", values));
    }

    private static String script() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
