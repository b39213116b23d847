package app.trellis.pulse;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets HR and the account manager say how often an account is asked. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/pulse/settings")
class SettingsController {

    private final Seats seats;
    private final Rhythms rhythms;
    private final Rounds rounds;
    private final PulseMails mails;
    private final ApplicationEventPublisher events;

    SettingsController(
            Seats seats, Rhythms rhythms, Rounds rounds, PulseMails mails, ApplicationEventPublisher events) {
        this.seats = seats;
        this.rhythms = rhythms;
        this.rounds = rounds;
        this.mails = mails;
        this.events = events;
    }

    @ModelAttribute(name = "seat", binding = false)
    Seat seat(@PathVariable ClientAccountId id, CurrentPerson me) {
        return seats.managing(me, id);
    }

    @GetMapping
    String edit(@ModelAttribute("seat") Seat seat, Model model) {
        model.addAttribute("form", new SettingsForm(rhythms.of(seat.account())));
        return form(seat, model);
    }

    @PutMapping
    String save(
            @ModelAttribute("seat") Seat seat,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return form(seat, model);
        rhythms.set(seat.account(), requireNonNull(form.rhythm()), me.id()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", seat.address());
    }

    private String form(Seat seat, Model model) {
        model.addAttribute("rhythms", Rhythm.values());
        model.addAttribute("mailed", mails.areSent());
        model.addAttribute("open", rounds.open(seat.account()).orElse(null));
        return "pulse/settings";
    }
}
