package app.trellis.feedback;

import app.trellis.people.Duties;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requests for feedback that somebody has not answered. Only who asked is named, never about what. */
@Component
@Transactional
class RequestDuties implements Duties {

    private final Requests requests;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestDuties(Requests requests, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Duty of(PersonId person) {
        var open = requests.openOf(person);
        var people = staff.cards(open.stream().map(FeedbackRequest::requesterId).toList());
        return new Duty(
                "feedback.duties",
                open.stream()
                        .map(request -> people.get(request.requesterId()))
                        .filter(Objects::nonNull)
                        .map(requester -> requester.name())
                        .toList());
    }

    /** Nobody is asked by themselves or about themselves, or for the same a second time: such a request is cancelled. */
    @Override
    public void handOver(PersonId person, PersonId successor, PersonId by) {
        for (var request : requests.openOfForChange(person)) {
            var isAsked = request.isFor(successor)
                    || requests.openLike(request, successor).isPresent();
            var at = clock.instant();
            events.publishEvent(isAsked ? request.takeBack(at) : request.handOver(successor, by, at));
        }
    }
}
