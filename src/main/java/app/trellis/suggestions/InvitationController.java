package app.trellis.suggestions;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.training.SeatKeeping;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody is invited to, since a client suggested it. They enrol on the pages of training, or say no. */
@Controller
@Transactional
@RequestMapping("/training/suggestions/{id}")
@PreAuthorize("hasRole('EMPLOYEE')")
class InvitationController {

    private final Invitations invitations;
    private final NamedPeople people;
    private final SeatKeeping seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationController(
            Invitations invitations,
            NamedPeople people,
            SeatKeeping seats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable SuggestionId id, CurrentPerson me, Model model) {
        model.addAttribute("invitation", invitations.of(me, id).orElseThrow(NotFound::new));
        return "suggestions/invitation";
    }

    /** The seat that was kept is free at once. */
    @PostMapping("/refusal")
    String sayNo(@PathVariable SuggestionId id, CurrentPerson me, RedirectAttributes flash) {
        var mine = people.invitedForChange(me, id).orElseThrow(NotFound::new);
        mine.sayNo(clock.instant()).ifPresent(said -> {
            if (mine.sessionId() != null) seats.giveUp(mine.sessionId(), me.id());
            events.publishEvent(said);
        });
        return Done.redirect(flash, "suggestions.invitation.declined", "/training/suggestions/" + id);
    }
}
