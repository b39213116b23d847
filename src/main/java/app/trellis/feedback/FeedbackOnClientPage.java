package app.trellis.feedback;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientPagePart;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much feedback was shared with a client, by person and month, as this viewer may read it. */
@Component
@Order(10)
@Transactional(readOnly = true)
class FeedbackOnClientPage implements ClientPagePart {

    private static final int MOST = 50;

    private final FeedbackLists lists;
    private final Clock clock;

    FeedbackOnClientPage(FeedbackLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @param more how many people there are beside the lines that are shown */
    record Part(List<String> months, List<ClientFeedbackReport.Line> lines, int more) {}

    @Override
    public String template() {
        return "feedback/months";
    }

    @Override
    public Optional<?> of(ClientAccountCard account, CurrentPerson viewer) {
        var counts = lists.months(account.id(), viewer, Period.HALF_YEAR.since(clock));
        var report = ClientFeedbackReport.of(counts, YearMonth.now(clock));
        var lines = report.lines();
        var shown = lines.subList(0, Math.min(lines.size(), MOST));
        return Optional.of(new Part(report.monthNames(), shown, lines.size() - shown.size()));
    }
}
