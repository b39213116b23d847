package app.trellis.feedback;

import app.trellis.clients.ClientActivity.ContactReplaced;
import app.trellis.clients.ClientStaffing;
import app.trellis.signin.Access;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the contact who takes over from another answer what that one was asked. */
@Component
class RequestsOfContacts {

    private final Requests requests;
    private final ClientStaffing staffing;
    private final RequestLinks links;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestsOfContacts(
            Requests requests,
            ClientStaffing staffing,
            RequestLinks links,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.access = access;
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
        var byLink = !access.withoutSignIn(List.of(replaced.to())).isEmpty();
        var open = requests.openOfContactForChange(
                replaced.from().value(), replaced.account().value());
        for (var request : open) {
            var at = clock.instant();
            links.end(request);
            if (requests.openLike(request, replaced.to()).isPresent()) {
                events.publishEvent(request.takeBack(at));
                continue;
            }
            events.publishEvent(request.moveTo(replaced.to(), since, byLink, replaced.by(), at));
            links.mail(request);
        }
    }
}
