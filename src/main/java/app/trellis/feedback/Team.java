package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.people.TeamFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of a manager's people has had no feedback lately, as far as the manager may see it. */
@Component
@Transactional(readOnly = true)
class Team implements TeamFigures {

    static final int TWO_MONTHS = 60;

    private final FeedbackLists lists;
    private final RequestLists requests;
    private final Staff staff;
    private final Clock clock;

    Team(FeedbackLists lists, RequestLists requests, Staff staff, Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Map<PersonId, Instant> lastFeedback(CurrentPerson manager) {
        return lists.lastOfReports(manager);
    }

    @Override
    public Map<PersonId, Integer> openRequests(CurrentPerson manager) {
        return requests.openOfReports(manager);
    }

    /**
     * Somebody without feedback for some time.
     *
     * @param since since when it is due
     */
    record Quiet(PersonCard person, Instant since) {}

    /** The direct reports without feedback for so many days, by name. */
    List<Quiet> quietFor(CurrentPerson manager, int days) {
        var reports = staff.reportsOf(manager.id());
        if (reports.isEmpty()) return List.of();
        var last = lists.lastOfReports(manager);
        var time = Duration.ofDays(days);
        var before = clock.instant().minus(time);
        return reports.stream()
                .filter(person -> last.getOrDefault(person.id(), Instant.MIN).isBefore(before))
                .map(person ->
                        new Quiet(person, last.getOrDefault(person.id(), before).plus(time)))
                .toList();
    }
}
