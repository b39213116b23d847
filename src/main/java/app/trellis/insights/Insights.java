package app.trellis.insights;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import app.trellis.lists.SmallGroups;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all figures in one statement. */
@Component
@Transactional(readOnly = true)
class Insights {

    private record Row(
            int figure,
            boolean whole,
            @Nullable String department,
            @Nullable Double value,
            int size,
            int whose) {}

    private final List<Figure> figures;
    private final String sql;
    private final JdbcClient jdbc;
    private final Clock clock;

    Insights(List<FigureSource> sources, JdbcClient jdbc, Clock clock) {
        this.figures = sources.stream()
                .flatMap(source -> source.figures().stream())
                .sorted(comparing(Figure::subject))
                .toList();
        this.sql = IntStream.range(0, figures.size())
                .mapToObj(number -> figures.get(number).selected(number))
                .collect(joining(" UNION ALL ", "", " ORDER BY figure, department"));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of the page. */
    List<FigureLines> read() {
        var now = ZonedDateTime.now(clock);
        var rows = jdbc
                .sql(sql)
                .param("now", Timestamp.from(now.toInstant()))
                .param("since", Timestamp.from(now.minusYears(1).toInstant()))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query(Row.class)
                .stream()
                .collect(groupingBy(Row::figure));
        return IntStream.range(0, figures.size())
                .mapToObj(number -> lines(figures.get(number), rows.getOrDefault(number, List.of())))
                .toList();
    }

    private static FigureLines lines(Figure figure, List<Row> rows) {
        var company = rows.stream().filter(Row::whole).findFirst().orElseThrow();
        var departments = rows.stream().filter(row -> row.department() != null).toList();
        var hidden = SmallGroups.hidden(
                FigureLines.LEAST, departments.stream().map(Row::whose).toList());
        return new FigureLines(
                figure,
                line(figure, company, company.whose() < FigureLines.LEAST),
                IntStream.range(0, departments.size())
                        .mapToObj(place -> line(figure, departments.get(place), hidden.contains(place)))
                        .toList());
    }

    private static FigureLine line(Figure figure, Row row, boolean isHidden) {
        var value = row.value();
        return new FigureLine(
                row.department(),
                value == null || isHidden ? null : figure.measure().rounded(value),
                row.size());
    }
}
