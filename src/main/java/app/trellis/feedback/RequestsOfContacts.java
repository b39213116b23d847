package app.trellis.feedback;

import app.trellis.clients.ClientActivity.ContactReplaced;
import app.trellis.clients.ClientStaffing;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the contact who takes over from another answer what that one was asked. */
@Component
class RequestsOfContacts {

    private final Requests requests;
    private final ClientStaffing staffing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestsOfContacts(Requests requests, ClientStaffing staffing, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.staffing = staffing;
        this.events = events;
        this.clock = clock;
    }

    /** With the change itself. Who is asked for the same already is not asked twice. */
    @EventListener
    void move(ContactReplaced replaced) {
        var since = staffing.contactsSince(replaced.account()).get(replaced.to());
        if (since == null) return;
        var open = requests.openOfContactForChange(
                replaced.from().value(), replaced.account().value());
        for (var request : open) {
            var at = clock.instant();
            var isAsked = requests.open(request.requesterId(), replaced.to(), request.topic())
                    .isPresent();
            events.publishEvent(
                    isAsked ? request.takeBack(at) : request.moveTo(replaced.to(), since, replaced.by(), at));
        }
    }
}
