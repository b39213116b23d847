package app.trellis.feedback;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending a draft: its author first sees by name who will see it, and then sends it to exactly those. */
@Controller
@Transactional
@RequestMapping("/feedback/{id}/delivery")
class FeedbackDeliveryController {

    private final Feedbacks feedbacks;
    private final Requests requests;
    private final FeedbackPolicy policy;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackDeliveryController(
            Feedbacks feedbacks,
            Requests requests,
            FeedbackPolicy policy,
            Audiences audiences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.policy = policy;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/new")
    String compose(@PathVariable FeedbackId id, CurrentPerson me, Model model) {
        var draft = feedbacks.byAuthor(me, id).orElseThrow(NotFound::new);
        if (!draft.isDraft()) return "redirect:/feedback/" + id;
        if (!policy.maySend(me, draft)) return "redirect:/feedback/" + id + "/edit?check=yes";
        model.addAttribute("feedback", draft);
        model.addAttribute("audience", audiences.of(draft));
        model.addAttribute("atTheLatest", LocalDate.ofInstant(clock.instant().plus(Hold.LONGEST), clock.getZone()));
        return "feedback/delivery";
    }

    /**
     * @param version of the wording that the author was shown
     * @param seen the mark of the audience that the author was shown
     */
    @PostMapping
    String send(
            @PathVariable FeedbackId id,
            @Nullable Long version,
            @Nullable UUID seen,
            CurrentPerson me,
            RedirectAttributes flash) {
        var draft = feedbacks.byAuthor(me, id).orElseThrow(NotFound::new);
        if (!draft.isDraft()) return "redirect:/feedback/" + id;
        if (!policy.maySend(me, draft)) return "redirect:/feedback/" + id + "/edit?check=yes";
        var audience = audiences.of(draft);
        if (draft.edits().isAfter(version)) throw lookAgain(id, "feedback.delivery.edited");
        if (!audience.mark().equals(seen)) throw lookAgain(id, "feedback.delivery.changed");
        events.publishEvent(draft.send(audience, clock.instant()));
        answerRequest(draft, me);
        return Done.redirect(flash, "feedback.sent", "/feedback/" + id);
    }

    private void answerRequest(Feedback sent, CurrentPerson me) {
        Optional.ofNullable(sent.requestId())
                .flatMap(request -> requests.askedOfForChange(me, request))
                .filter(FeedbackRequest::isOpen)
                .ifPresent(request -> events.publishEvent(request.answer(sent.id(), clock.instant())));
    }

    private static Refused lookAgain(FeedbackId id, String reason) {
        return new Refused("/feedback/" + id + "/delivery/new", reason);
    }
}
