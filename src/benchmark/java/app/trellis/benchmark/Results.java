package app.trellis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One page of results, in Markdown. */
class Results {

    private final List<String> facts = new ArrayList<>();
    private final List<String> scales = new ArrayList<>();
    private final List<String> collectors = new ArrayList<>();
    private final StringBuilder pages = new StringBuilder();

    void fact(String what, Object value) {
        facts.add("- " + what + ": " + (value instanceof Duration time ? format("%.1f s", time.toMillis() / 1000.0) : value));
    }

    void listSql(double perSecond) {
        fact("limit: the statements of the list alone", format("%,.0f a second", perSecond));
    }

    void scale(String openings, Map<Page, Figures> figures, Benchmark.Bytes bytes) {
        figures.forEach((page, one) -> scales.add(format(
                "| %s | %s | %,.0f | %.0f | %.2f | %.2f |",
                openings, page.name(), one.perSecond(), one.p99(), one.application(), one.database())));
        fact("openings list with " + openings + " openings", format("%,d bytes", bytes.plain()));
    }

    void collector(String option, Figures list, long megabytes) {
        collectors.add(format(
                "| %s | %,.0f | %.0f | %.2f | %d |", option, list.perSecond(), list.p99(), list.application(), megabytes));
    }

    void pages(Map<Page, Figures> figures, Map<Page, Benchmark.Bytes> bytes) {
        for (var page : Page.ALL) {
            var one = figures.get(page);
            pages.append(format(
                    "| %s | %,.0f | %.0f | %.0f | %.2f | %.2f | %.1f | %,d | %,d |%n",
                    page.name(),
                    one.perSecond(),
                    one.p50(),
                    one.p99(),
                    one.application(),
                    one.database(),
                    one.statements(),
                    bytes.get(page).plain(),
                    bytes.get(page).compressed()));
        }
        var lists = figures.get(Page.LIST).perSecond();
        fact("openings list of the bare page", format("%.0f %%", 100 * lists / figures.get(Page.BARE).perSecond()));
        scale("100,000", Map.of(Page.LIST, figures.get(Page.LIST), Page.PUBLIC, figures.get(Page.PUBLIC)), bytes.get(Page.LIST));
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file,
                """
                # Benchmark

                %s on %s, %d processors. 16 connections, each of somebody else; Gatling, PostgreSQL and Trellis share the machine.

                | page | requests/s | p50 ms | p99 ms | CPU ms | PostgreSQL ms | statements | bytes | compressed |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|
                %s
                %s

                | openings | page | requests/s | p99 ms | CPU ms | PostgreSQL ms |
                |--:|---|--:|--:|--:|--:|
                %s

                | openings list with | requests/s | p99 ms | CPU ms | MB at rest |
                |---|--:|--:|--:|--:|
                %s
                """
                        .formatted(
                                "JDK " + Runtime.version(),
                                System.getProperty("os.name"),
                                Runtime.getRuntime().availableProcessors(),
                                pages,
                                String.join("\n", facts),
                                String.join("\n", scales),
                                String.join("\n", collectors)));
        System.out.println(Files.readString(file));
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
