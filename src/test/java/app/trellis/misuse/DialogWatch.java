package app.trellis.misuse;

import app.trellis.Visit;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser who tells what ran of a page, what the content security policy had to stop, and what would run. */
class DialogWatch {

    private static final int DESK = 1280;

    private static final String TELL_TALES = """
            window.hit = window.alert = () => console.error('a stored script ran');
            addEventListener('securitypolicyviolation',
                violation => console.error('the policy stopped ' + violation.effectiveDirective));
            """;

    /** What of the page would run, or has; and whether anything on it comes from the payloads. */
    private static final String LOOK = """
            evaluated => {
              const html = document.documentElement.outerHTML;
              const runs = [...document.querySelectorAll('*')].flatMap(element => [...element.attributes]
                .filter(({name, value}) => /^on/.test(name) || /^(href|src|action|formaction|data|srcdoc)$/.test(name)
                    && /^(javascript|vbscript|data):/i.test(value.replace(/[\\s\\x00-\\x1f]/g, '')))
                .map(({name, value}) => `${element.tagName} ${name}=${value}`));
              const foreign = 'math, iframe, object, embed, base, video, main script, main style';
              for (const element of document.querySelectorAll(foreign)) runs.push(element.outerHTML.slice(0, 200));
              if (html.includes(evaluated)) runs.push('the result of an expression');
              return html.includes('hit()') ? [...runs, 'shown'] : runs;
            }""";

    private final Visit visit;
    private final List<String> asked = new ArrayList<>();
    private boolean opened;
    private int shown;

    private DialogWatch(Visit visit) {
        this.visit = visit;
    }

    /** Begins anew, without anybody's session. */
    static DialogWatch anew(Visit visit) {
        visit.anew(DESK, ColorScheme.LIGHT, true);
        visit.complaints();
        var watch = new DialogWatch(visit);
        visit.page().addInitScript(TELL_TALES);
        visit.page().onDialog(dialog -> {
            if (!dialog.type().equals("beforeunload")) watch.asked.add("a dialog: " + dialog.message());
            dialog.accept();
        });
        return watch;
    }

    /**
     * Tells what is wrong with the page. It is opened if it shows some of the payloads, and one that does not if none was opened
     * before: its frame is that of all others.
     */
    List<String> at(String address) {
        if (opened && !showsPayloads(visit.page().request().get(address).text())) return List.of();
        opened = true;
        var answer = visit.page().navigate(address);
        var wrong = new ArrayList<String>();
        for (var part : (List<?>) visit.page().evaluate(LOOK, Payloads.EVALUATED)) {
            if (part.equals("shown")) shown++;
            else wrong.add("it holds " + part);
        }
        complaints().stream()
                .filter(said -> answer.ok() || !said.contains("status of " + answer.status()))
                .forEach(wrong::add);
        return wrong;
    }

    private static boolean showsPayloads(String html) {
        var content = html.substring(Math.max(0, html.indexOf("<main")), Math.max(0, html.lastIndexOf("</main>")));
        return content.contains("hit()") || content.contains(Payloads.EVALUATED);
    }

    /** What the browser said and asked since the last time. */
    List<String> complaints() {
        var all = new ArrayList<>(visit.complaints());
        all.addAll(asked);
        asked.clear();
        return all;
    }

    /** How many of the pages showed some of the payloads. */
    int shown() {
        return shown;
    }
}
