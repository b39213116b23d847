package app.trellis.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the links of pages lead: each of a kind is followed once, whoever sees it. */
class LinksOfPages {

    private static final String OF_THE_HOUSE = """
            [...new Set([...document.links].filter(link => link.origin === location.origin)
              .map(link => link.pathname + link.search).filter(link => link !== location.pathname + location.search))]""";

    /** What changes from one record to the next, or from one choice to the next. */
    private static final Pattern CHOSEN = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|=[^&]*|/careers/[^?]*");

    private final Set<String> followed = new HashSet<>();

    /** What this page leads to in vain, with the status of the answer. */
    List<String> broken(Page page) {
        return ((List<?>) page.evaluate(OF_THE_HOUSE))
                .stream()
                        .map(String.class::cast)
                        .filter(link -> followed.add(CHOSEN.matcher(link).replaceAll("")))
                        .flatMap(link -> broken(page, link))
                        .toList();
    }

    private static Stream<String> broken(Page page, String link) {
        var answer = page.request().get(link, RequestOptions.create().setMaxRedirects(2));
        try {
            return answer.ok() ? Stream.empty() : Stream.of(link + ": " + answer.status());
        } finally {
            answer.dispose();
        }
    }
}
