package app.trellis.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a page is within reach of everybody, as far as axe can tell. It takes its time, and so looks only at what is of a
 * kind that it has not looked at before: the frame of all pages is the same, and so is most of what their viewers see.
 */
class Axe {

    private static final String SCRIPT = script();

    private static final String RUN = """
            ({type, values}) => axe.run(
                newKinds.includes(document.body) ? document : newKinds,
                {runOnly: {type, values}, resultTypes: ['violations']})
              .then(({violations}) => violations.map(rule => rule.id + ' '
                + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')))""";

    /**
     * Where an element stands, how it looks, what it says of itself and whether it has a label; not which words it holds,
     * how far it is from the next, nor what only scripts read.
     */
    private static final String KINDS = """
            () => {
              const heard = /^(aria-.*|alt|autocomplete|disabled|for|hidden|href|lang|scope|tabindex)$/;
              const spacing = /^[mpg][tbsexy]?-(\\w+-)?\\d$/;
              const look = element => element.localName + '.'
                + [...element.classList].filter(name => !spacing.test(name)).sort().join('.');
              const kind = element => {
                const names = element.getAttributeNames().filter(name => heard.test(name)).sort();
                const values = ['type', 'role'].map(name => element.getAttribute(name));
                const path = [element, element.parentElement, element.parentElement?.parentElement];
                return path.filter(one => one).map(look).join('<')
                  + names + values + !element.textContent.trim() + !element.labels?.length;
              };
              window.kinds = new Map();
              for (const element of document.querySelectorAll('body, body *:not(svg *, [type=hidden])')) {
                const name = kind(element);
                if (kinds.has(name)) kinds.get(name).push(element);
                else kinds.set(name, [element]);
              }
              return [...kinds.keys()];
            }""";

    private static final String CHOOSE = "names => { window.newKinds = names.flatMap(name => kinds.get(name)); }";

    private final Set<Object> lookedAt = new HashSet<>();

    /** Whether there is something of a new kind on the page. The page holds it until it is left. */
    boolean isNew(Page page) {
        var kinds = new ArrayList<Object>((List<?>) page.evaluate(KINDS));
        kinds.removeIf(kind -> !lookedAt.add(kind));
        page.evaluate(CHOOSE, kinds);
        return !kinds.isEmpty();
    }

    /** What is wrong with what is new by rules with these tags. The page holds axe until it is left. */
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
