package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.pulse.PulseActivity.PulseLinkCopied;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.SecretToken;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A link for a contact to hand over, where no mail goes out. The audit trail has who made it. */
@Controller
@Transactional
class LinkController {

    private final Seats seats;
    private final Requests requests;
    private final AnswerLinks links;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkController(
            Seats seats,
            Requests requests,
            AnswerLinks links,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.requests = requests;
        this.links = links;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Shown at once and not after a redirect, since the secret is kept nowhere. */
    @PostMapping("/clients/{id}/pulse/links/{person}")
    String copy(
            @PathVariable ClientAccountId id,
            @PathVariable PersonId person,
            @Nullable UUID formId,
            CurrentPerson me,
            Model model) {
        var seat = seats.managing(me, id);
        var request = requests.ofContact(id, person).orElseThrow(NotFound::new);
        if (!request.isOpen()) throw new Refused(seat.address(), "pulse.nothingOpen");
        var token = SecretToken.of(formId, "pulse", request.id(), me.id());
        var isNew = !links.isKnown(token);
        var path = links.issue(PulseMail.KIND, request.id(), person, request.linkEndsAt(), token);
        if (isNew) events.publishEvent(new PulseLinkCopied(request.round(), person, me.id(), clock.instant()));
        model.addAttribute("seat", seat);
        model.addAttribute("contact", staff.card(person).orElseThrow());
        model.addAttribute("until", request.closesAt());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return "pulse/copy";
    }
}
