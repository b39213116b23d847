package app.trellis.feedback;

import app.trellis.directory.TeamFigures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a manager's team has had of feedback, as far as the manager may see it. */
@Component
@Transactional(readOnly = true)
class FeedbackTeamFigures implements TeamFigures {

    private final FeedbackLists lists;
    private final RequestLists requests;

    FeedbackTeamFigures(FeedbackLists lists, RequestLists requests) {
        this.lists = lists;
        this.requests = requests;
    }

    @Override
    public Map<PersonId, Instant> lastFeedback(CurrentPerson manager) {
        return lists.lastOfReports(manager);
    }

    @Override
    public Map<PersonId, Integer> openRequests(CurrentPerson manager) {
        return requests.openOfReports(manager);
    }
}
