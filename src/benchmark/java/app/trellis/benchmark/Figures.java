package app.trellis.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What one page took.
 *
 * @param perSecond requests a second
 * @param p50 milliseconds within which half of the requests were answered
 * @param p99 the same for all but one of a hundred
 * @param application CPU time of the application, in milliseconds a request
 * @param database CPU time of PostgreSQL, in milliseconds a request
 * @param statements SQL statements a request
 */
record Figures(double perSecond, double p50, double p99, double application, double database, double statements) {

    static Figures of(Meter meter, ResponseTimes times) {
        var requests = (double) times.count();
        return new Figures(
                requests / (meter.nanos() / 1e9),
                times.within(0.5),
                times.within(0.99),
                meter.application().toNanos() / 1e6 / requests,
                meter.database().toNanos() / 1e6 / requests,
                meter.statements() / requests);
    }

    void store(Page page, Properties measured) {
        measured.setProperty(
                page.name(),
                DoubleStream.of(perSecond, p50, p99, application, database, statements)
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" ")));
    }

    static Map<Page, Figures> read(Properties measured) {
        var figures = new LinkedHashMap<Page, Figures>();
        for (var name : measured.stringPropertyNames()) {
            var of = Arrays.stream(measured.getProperty(name).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            figures.put(Page.named(name), new Figures(of[0], of[1], of[2], of[3], of[4], of[5]));
        }
        return figures;
    }
}
