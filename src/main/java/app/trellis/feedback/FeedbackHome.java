package app.trellis.feedback;

import app.trellis.home.HomeLine;
import app.trellis.home.HomeLine.Part;
import app.trellis.home.HomeSource;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What feedback has to tell on the home page; each line through the {@link VisibilityRule}. */
@Component
@Transactional(readOnly = true)
class FeedbackHome implements HomeSource {

    private static final Duration LATELY = Duration.ofDays(14);
    private static final Duration OF_A_CLIENT = Duration.ofDays(30);

    private final FeedbackLists lists;
    private final RequestLists requests;
    private final Team team;
    private final Clock clock;

    FeedbackHome(FeedbackLists lists, RequestLists requests, Team team, Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public List<HomeLine> linesFor(CurrentPerson me) {
        return Stream.of(fresh(me), replied(me), asked(me), quiet(me))
                .flatMap(List::stream)
                .toList();
    }

    private List<HomeLine> fresh(CurrentPerson me) {
        var since = clock.instant().minus(me.client() ? OF_A_CLIENT : Duration.ofDays(365));
        return lists.fresh(me, since, ENOUGH).stream()
                .map(row -> new HomeLine(
                        me.client() ? Part.NEW : Part.WAITING,
                        row.at(),
                        me.client() ? "feedback.home.shared" : "feedback.home.received",
                        List.of(row.author(), row.recipient()),
                        "/feedback/" + row.id()))
                .toList();
    }

    private List<HomeLine> replied(CurrentPerson me) {
        return lists.replied(me, clock.instant().minus(LATELY), ENOUGH).stream()
                .map(row -> new HomeLine(
                        Part.NEW,
                        row.at(),
                        "feedback.home.replied",
                        List.of(row.author(), row.recipient()),
                        "/feedback/" + row.id()))
                .toList();
    }

    private List<HomeLine> asked(CurrentPerson me) {
        return requests.askedOf(me, Pageable.ofSize(ENOUGH)).stream()
                .map(row -> new HomeLine(
                        Part.WAITING,
                        row.dueOn().atStartOfDay(clock.getZone()).toInstant(),
                        "feedback.home.asked",
                        List.of(row.who(), row.topic()),
                        "/feedback/requests"))
                .toList();
    }

    private List<HomeLine> quiet(CurrentPerson me) {
        if (me.client()) return List.of();
        return team.quietFor(me, Team.TWO_MONTHS).stream()
                .limit(ENOUGH)
                .map(quiet -> new HomeLine(
                        Part.WAITING,
                        quiet.since(),
                        "feedback.home.quiet",
                        List.of(quiet.person().name()),
                        "/feedback/new?about=" + quiet.person().id()))
                .toList();
    }
}
