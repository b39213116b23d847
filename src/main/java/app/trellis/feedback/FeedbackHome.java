package app.trellis.feedback;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import app.trellis.feedback.WaitingRow.Kind;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists feedback on the home page. Every statement goes through the {@link VisibilityRule}. */
@Component
@Transactional(readOnly = true)
class FeedbackHome implements HomeSource {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration TWO_MONTHS = Duration.ofDays(60);
    private static final String ICON = "message";

    private final FeedbackLists lists;
    private final Clock clock;

    FeedbackHome(FeedbackLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        var kinds =
                lists.waiting(me, clock.instant().minus(YEAR), ENOUGH).stream().collect(groupingBy(WaitingRow::kind));
        return Stream.of(
                        lines(kinds, Kind.RECEIVED, "/feedback", this::received),
                        lines(kinds, Kind.ASKED, "/feedback/requests", this::asked),
                        quiet(kinds.getOrDefault(Kind.REPORT, List.of())))
                .flatMap(List::stream)
                .toList();
    }

    private static List<HomeLine> lines(
            Map<Kind, List<WaitingRow>> kinds, Kind kind, String href, Function<WaitingRow, HomeLine> line) {
        var rows = kinds.getOrDefault(kind, List.of());
        return rows.isEmpty()
                ? List.of()
                : HomeLine.of(rows.stream().map(line).toList(), rows.get(0).total(), href);
    }

    private HomeLine received(WaitingRow row) {
        return new HomeLine(
                Part.WAITING,
                ICON,
                requireNonNull(row.at()),
                "feedback.home.received",
                List.of(row.name()),
                "/feedback/" + row.id());
    }

    private HomeLine asked(WaitingRow row) {
        var due = requireNonNull(row.day());
        return new HomeLine(
                Part.WAITING,
                ICON,
                due.atStartOfDay(clock.getZone()).toInstant(),
                "feedback.home.asked",
                List.of(row.name(), requireNonNull(row.topic()), due, due.isBefore(LocalDate.now(clock)) ? 1 : 0),
                "/feedback/requests");
    }

    /** My reports without feedback for two months, except those hired in that time. */
    private List<HomeLine> quiet(List<WaitingRow> reports) {
        var lines = reports.stream()
                .map(this::quiet)
                .filter(line -> line.at().isBefore(clock.instant()))
                .sorted(Comparator.comparing(HomeLine::at))
                .toList();
        return HomeLine.of(lines.stream().limit(ENOUGH).toList(), lines.size(), "/team?quiet=60");
    }

    private HomeLine quiet(WaitingRow report) {
        var hired = requireNonNull(report.day());
        var last = report.at();
        var since = last == null ? hired.atStartOfDay(clock.getZone()).toInstant() : last;
        return new HomeLine(
                Part.WAITING,
                ICON,
                since.plus(TWO_MONTHS),
                last == null ? "feedback.home.never" : "feedback.home.quiet",
                List.of(report.name(), last == null ? hired : last),
                "/feedback/new?about=" + report.id());
    }
}
