package app.trellis.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks the summary above a form against its fields: each mistake is in it, by the label of its field, and leads there. */
class ErrorSummary {

    private ErrorSummary() {}

    /** What is wrong with the summary of this page; empty if nothing is. */
    static List<String> mistakes(Document page) {
        var mistakes = new ArrayList<String>();
        var links = page.select(".alert-danger a.alert-link");
        for (var link : links) {
            var field = page.getElementById(link.attr("href").substring(1));
            if (field == null || !field.is("input:not([type=hidden]), select, textarea"))
                mistakes.add("leads nowhere: " + link.text());
            else if (!link.text().startsWith(label(page, field)))
                mistakes.add("is not named as its field, " + label(page, field) + ": " + link.text());
        }
        page.select("form:has(.form-label):not([method=get]) .invalid-feedback[id$=-error] > div").stream()
                .filter(error -> links.stream()
                        .noneMatch(link ->
                                leadsTo(link, error.parent()) && link.text().endsWith(error.text())))
                .forEach(error -> mistakes.add("is not in the summary: " + error.text()));
        return mistakes;
    }

    private static boolean leadsTo(Element link, Element errors) {
        var field = errors.id().substring(0, errors.id().length() - "-error".length());
        return link.attr("href").equals("#" + field.replaceAll("[\\[\\]]", ""));
    }

    private static String label(Document page, Element field) {
        if (field.is("fieldset [type=radio]"))
            return field.closest("fieldset").selectFirst("legend").text();
        var group = field.closest("[role=group][aria-labelledby]");
        var label = group == null
                ? page.selectFirst("label[for='" + field.id() + "']")
                : page.getElementById(group.attr("aria-labelledby"));
        if (label == null) label = Objects.requireNonNull(field.closest("label"), field.id());
        var name = label.selectFirst("span");
        return name == null ? label.text() : name.text();
    }
}
