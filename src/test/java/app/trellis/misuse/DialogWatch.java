package app.trellis.misuse;

import app.trellis.Visit;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser who tells what ran of a page, what the content security policy had to stop, and what would run. */
class DialogWatch {

    private static final int DESK = 1280;

    private static final String TELL_TALES = """
            window.hit = window.alert = () => console.error('a stored script ran');
            addEventListener('securitypolicyviolation',
                violation => console.error('the policy stopped ' + violation.effectiveDirective));
            """;

    private static final Pattern EVALUATED = Pattern.compile(Payloads.EVALUATED_ALONE);
    private static final String FOREIGN = "math, iframe, object, embed, base, video, main script, main style";

    /** An attribute and its value without blanks, in which a browser would find a script. */
    private static final Pattern RUNS = Pattern.compile(
            "^on|^(href|src|action|formaction|data|srcdoc)=(javascript|vbscript|data):", Pattern.CASE_INSENSITIVE);

    private final Visit visit;
    private final List<String> asked = new ArrayList<>();
    private final Set<String> opened;
    private int shown;

    private DialogWatch(Visit visit, Set<String> opened) {
        this.visit = visit;
        this.opened = opened;
    }

    /** Begins anew, without anybody's session. What was opened before, by whomever, is remembered. */
    static DialogWatch anew(Visit visit, Set<String> opened) {
        visit.anew(DESK, ColorScheme.LIGHT, true);
        visit.complaints();
        var watch = new DialogWatch(visit, opened);
        visit.page().addInitScript(TELL_TALES);
        visit.page().onDialog(dialog -> {
            if (!dialog.type().equals("beforeunload")) watch.asked.add("a dialog: " + dialog.message());
            dialog.accept();
        });
        return watch;
    }

    /**
     * Tells what is wrong with the page, if it shows some of the payloads. The browser opens the first page of each template,
     * whoever sees it: the same scripts work on the others, which are read.
     */
    List<String> at(String address) {
        var page = Jsoup.parse(visit.page().request().get(address).text());
        if (!showsPayloads(page)) return List.of();
        shown++;
        return opened.add(address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\?.*", "")) ? open(address) : read(page);
    }

    private List<String> open(String address) {
        var answer = visit.page().navigate(address);
        // As it is now, with what scripts have made of it.
        var wrong = read(Jsoup.parse(visit.page().content()));
        complaints().stream()
                .filter(said -> answer.ok() || !said.contains("status of " + answer.status()))
                .forEach(wrong::add);
        return wrong;
    }

    /** What of the page would run, or has. */
    private static List<String> read(Document page) {
        var wrong = new ArrayList<String>();
        page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> RUNS.matcher(
                                attribute.getKey() + "=" + attribute.getValue().replaceAll("[\\s\\x00-\\x1f]", ""))
                        .find())
                .forEach(attribute -> wrong.add("it holds " + attribute));
        page.select(FOREIGN).forEach(element -> wrong.add("it holds " + element));
        if (EVALUATED.matcher(page.html()).find()) wrong.add("it holds the result of an expression");
        return wrong;
    }

    private static boolean showsPayloads(Document page) {
        var content = page.select("main").outerHtml();
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
