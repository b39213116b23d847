package app.trellis.feedback;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Report;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
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
    private final RequestLists requests;
    private final Staff staff;
    private final Clock clock;

    FeedbackHome(FeedbackLists lists, RequestLists requests, Staff staff, Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        return Stream.of(fresh(me), asked(me), quiet(me)).flatMap(List::stream).toList();
    }

    private List<HomeLine> fresh(CurrentPerson me) {
        if (me.client()) return List.of();
        var fresh = lists.fresh(me, clock.instant().minus(YEAR), ENOUGH);
        var lines = fresh.stream()
                .map(row -> new HomeLine(
                        Part.WAITING,
                        ICON,
                        row.at(),
                        "feedback.home.received",
                        List.of(row.author()),
                        "/feedback/" + row.id()))
                .toList();
        return HomeLine.of(lines, fresh.getTotalElements(), "/feedback");
    }

    private List<HomeLine> asked(CurrentPerson me) {
        var today = LocalDate.now(clock);
        var asked = requests.askedOf(me, Pageable.ofSize(ENOUGH));
        var lines = asked.stream()
                .map(row -> new HomeLine(
                        Part.WAITING,
                        ICON,
                        row.dueOn().atStartOfDay(clock.getZone()).toInstant(),
                        "feedback.home.asked",
                        List.of(row.who(), row.topic(), row.dueOn(), row.isOverdue(today) ? 1 : 0),
                        "/feedback/requests"))
                .toList();
        return HomeLine.of(lines, asked.getTotalElements(), "/feedback/requests");
    }

    /** My reports without feedback for two months, except those hired in that time. */
    private List<HomeLine> quiet(CurrentPerson me) {
        var reports = me.client() ? List.<Report>of() : staff.reportsOf(me.id());
        if (reports.isEmpty()) return List.of();
        var last = lists.lastOfReports(me);
        var lines = new ArrayList<HomeLine>();
        for (var report : reports) {
            var hadFeedback = last.containsKey(report.id());
            lines.add(new HomeLine(
                    Part.WAITING,
                    ICON,
                    report.quietSince(last, clock.getZone()).plus(TWO_MONTHS),
                    hadFeedback ? "feedback.home.quiet" : "feedback.home.never",
                    List.of(report.name(), hadFeedback ? last.get(report.id()) : report.hiredOn()),
                    "/feedback/new?about=" + report.id()));
        }
        lines.removeIf(line -> !line.at().isBefore(clock.instant()));
        lines.sort(Comparator.comparing(HomeLine::at));
        return HomeLine.of(lines.stream().limit(ENOUGH).toList(), lines.size(), "/team?quiet=60");
    }
}
