package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Declining a request for feedback, and saying why. */
@Controller
@Transactional
@RequestMapping("/feedback/requests/{id}/refusal")
class RefusalController {

    private static final String LIST = "/feedback/requests";

    private final Requests requests;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefusalController(Requests requests, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    String compose(@PathVariable UUID id, CurrentPerson me, Model model) {
        var request = requests.askedOf(me, id).orElseThrow(NotFound::new);
        if (!request.isOpen()) throw request.closed(LIST);
        model.addAttribute("form", new RefusalForm(null));
        return form(request, model);
    }

    @PostMapping
    String decline(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var request = requests.askedOfForChange(me, id).orElseThrow(NotFound::new);
        if (errors.hasErrors()) return form(request, model);
        var reason = requireNonNull(form.reason());
        if (!request.isDeclinedFor(reason)) {
            if (!request.isOpen()) throw request.closed(LIST);
            events.publishEvent(request.decline(reason, clock.instant()));
        }
        return Done.redirect(flash, "feedback.request.declined", LIST);
    }

    private String form(FeedbackRequest request, Model model) {
        model.addAttribute("action", LIST + "/" + request.id() + "/refusal");
        model.addAttribute("back", LIST);
        model.addAttribute("topic", request.topic());
        model.addAttribute("requester", staff.card(request.requesterId()).orElseThrow());
        return "feedback/refusal";
    }
}
