package app.trellis.pulse;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.pulse.PulseActivity.FollowUpLinkCopied;
import app.trellis.pulse.PulseActivity.PulseLinkCopied;
import app.trellis.signin.AnswerLinks;
import app.trellis.signin.SecretToken;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links for a contact to hand over, where no mail reaches them. The audit trail has who made one. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/pulse")
class LinkController {

    private final Seats seats;
    private final Requests requests;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final AnswerLinks links;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkController(
            Seats seats,
            Requests requests,
            FollowUps followUps,
            FollowingUp followingUp,
            AnswerLinks links,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seats = seats;
        this.requests = requests;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.links = links;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute(name = "seat", binding = false)
    Seat seat(@PathVariable ClientAccountId id, CurrentPerson me) {
        return seats.managing(me, id);
    }

    /** To answer the questions. */
    @PostMapping("/links/{person}")
    String toAnswer(
            @ModelAttribute("seat") Seat seat,
            @PathVariable PersonId person,
            @Nullable UUID formId,
            CurrentPerson me,
            Model model) {
        var request = requests.ofContact(seat.account(), person).orElseThrow(NotFound::new);
        if (!request.isOpen()) throw new Refused(seat.address(), "pulse.nothingOpen");
        var copied = new PulseLinkCopied(request.round(), person, me.id(), clock.instant());
        model.addAttribute("about", "pulse.copy.about");
        model.addAttribute("until", request.closesAt());
        return page(person, request.id(), request.linkEndsAt(), formId, copied, model);
    }

    /** To read what came of a low answer, and say whether it is better. */
    @PostMapping("/follow-ups/{followUp}/link")
    String toReply(
            @ModelAttribute("seat") Seat seat,
            @PathVariable UUID followUp,
            @Nullable UUID formId,
            CurrentPerson me,
            Model model) {
        var found = followUps.find(followUp, seat.account()).orElseThrow(NotFound::new);
        if (!followingUp.awaitsReply(found))
            throw new Refused(seat.address() + "/follow-ups/" + followUp, "pulse.nothingOpen");
        var now = clock.instant();
        var copied = new FollowUpLinkCopied(followUp, found.contactId(), me.id(), now);
        var end = now.plus(FollowUp.SHOWN);
        model.addAttribute("about", "pulse.copy.aboutAnswer");
        model.addAttribute("until", end);
        return page(found.contactId(), followUp, end, formId, copied, model);
    }

    /** Shown at once and not after a redirect, since the secret is kept nowhere. The same form shows the same. */
    private String page(
            PersonId contact, UUID about, Instant end, @Nullable UUID formId, PulseActivity copied, Model model) {
        var token = SecretToken.of(formId, "pulse", about, requireNonNull(copied.by()));
        if (!links.isKnown(token)) events.publishEvent(copied);
        var path = links.issue(PulseMail.KIND, about, contact, end, token);
        model.addAttribute("contact", staff.card(contact).orElseThrow());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return "pulse/copy";
    }
}
