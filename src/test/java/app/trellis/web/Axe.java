package app.trellis.web;

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
 * Whether a page is within reach of everybody, as far as axe can tell. It takes its time, and so looks only at what is of a
 * kind that it has not looked at before: the frame of all pages is the same, and so is most of what their viewers see.
 */
class Axe {

    /** Sent to the browser once, and compiled where it is called. */
    private static final String LOAD = "window.loadAxe = () => {" + script() + "};";

    private static final String RUN = """
            ({what, type, values}) => {
              window.axe ?? loadAxe();
              return axe.run(
                  news[what].includes(document.body) ? document : news[what],
                  {runOnly: {type, values}, resultTypes: ['violations']})
                .then(({violations}) => violations.map(rule => rule.id + ' '
                  + rule.nodes.map(node => node.target + ' ' + node.failureSummary).join('; ')));
            }""";

    /**
     * The look of an element: where it stands, and how it is drawn, but for how far it is from the next. Its kind: what it
     * says of itself besides, and whether it has a label; not which words it holds, nor what only scripts read.
     */
    private static final String FIND = """
            () => {
              const heard = /^(aria-.*|alt|autocomplete|disabled|for|hidden|href|lang|scope|tabindex)$/;
              const spacing = /^[mpg][tbsexy]?-(\\w+-)?\\d$/;
              const classes = element => element.localName + '.'
                + [...element.classList].filter(name => !spacing.test(name)).sort().join('.');
              window.found = {looks: {}, kinds: {}};
              const add = (what, name, element) => (found[what][name] ??= []).push(element);
              for (const element of document.querySelectorAll('body, body *:not(svg *, [type=hidden])')) {
                const path = [element, element.parentElement, element.parentElement?.parentElement];
                const look = path.filter(one => one).map(classes).join('<');
                const names = element.getAttributeNames().filter(name => heard.test(name)).sort();
                const values = ['type', 'role'].map(name => element.getAttribute(name));
                add('looks', look, element);
                add('kinds', look + names + values + !element.textContent.trim() + !element.labels?.length, element);
              }
              return [Object.keys(found.looks), Object.keys(found.kinds)];
            }""";

    private static final String CHOOSE = """
            ([looks, kinds]) => {
              window.news = {
                looks: looks.flatMap(name => found.looks[name]),
                kinds: kinds.flatMap(name => found.kinds[name]),
              };
            }""";

    private final Set<Page> companions = new HashSet<>();
    private final Set<Object> looks = new HashSet<>();
    private final Set<Object> kinds = new HashSet<>();

    /** To be called before the page is opened. */
    void comeAlong(Page page) {
        if (companions.add(page)) page.addInitScript(LOAD);
    }

    /** Which of the elements are new. The page holds them until it is left. */
    News news(Page page) {
        var found = (List<?>) page.evaluate(FIND);
        var newLooks = ((List<?>) found.get(0)).stream().filter(looks::add).toList();
        var newKinds = ((List<?>) found.get(1)).stream().filter(kinds::add).toList();
        page.evaluate(CHOOSE, List.of(newLooks, newKinds));
        return new News(!newLooks.isEmpty(), !newKinds.isEmpty());
    }

    /** What of a page was not looked at before on any other. A new look is a new kind. */
    record News(boolean looks, boolean kinds) {}

    /** What is wrong with what is of a new kind by rules with these tags. */
    List<?> problemsOfKinds(Page page, List<String> tags) {
        return problems(page, "kinds", "tag", tags);
    }

    /** What is wrong with what has a new look by these rules. */
    List<?> problemsOfLooks(Page page, List<String> rules) {
        return problems(page, "looks", "rule", rules);
    }

    /** What is wrong with this element, as it looks now, by these rules. */
    List<?> problemsOf(Page page, String selector, List<String> rules) {
        page.evalOnSelector(selector, "element => { window.news = {one: [element]}; }");
        return problems(page, "one", "rule", rules);
    }

    private static List<?> problems(Page page, String what, String type, List<String> values) {
        return (List<?>) page.evaluate(RUN, Map.of("what", what, "type", type, "values", values));
    }

    private static String script() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
