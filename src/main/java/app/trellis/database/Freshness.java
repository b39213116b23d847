package app.trellis.database;

import static java.util.stream.Collectors.joining;

import app.trellis.database.KeptFresh.Times;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves what a demonstration shows on with the calendar. */
@Component
public class Freshness {

    private final List<KeptFresh> features;
    private final JdbcClient jdbc;

    Freshness(List<KeptFresh> features, JdbcClient jdbc) {
        this.features = features;
        this.jdbc = jdbc;
    }

    /** Everything that came about before a moment. */
    @Transactional
    public void moveOn(Instant before, int days) {
        features.stream().flatMap(feature -> feature.times().stream()).forEach(times -> moveOn(times, before, days));
    }

    private void moveOn(Times times, Instant before, int days) {
        var moved = Stream.concat(Stream.of(times.begin()), times.others().stream())
                .map(column -> column + " = " + column + " + make_interval(days => :days)")
                .collect(joining(", "));
        jdbc.sql("UPDATE %s SET %s WHERE %s < :before".formatted(times.table(), moved, times.begin()))
                .param("days", days)
                .param("before", Timestamp.from(before))
                .update();
    }
}
