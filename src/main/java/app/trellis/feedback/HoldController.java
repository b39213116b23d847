package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The manager who reads feedback first passes it on, holds it back for a while, or returns it to its author. */
@Controller
@Transactional
@RequestMapping("/feedback/{id}/hold")
class HoldController {

    private final Feedbacks feedbacks;
    private final FeedbackPolicy policy;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldController(
            Feedbacks feedbacks, FeedbackPolicy policy, Staff staff, ApplicationEventPublisher events, Clock clock) {
        this.feedbacks = feedbacks;
        this.policy = policy;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/new")
    String compose(@PathVariable FeedbackId id, CurrentPerson me, Model model) {
        model.addAttribute("form", new HoldForm(null));
        return form(held(id, me), model);
    }

    /** {@code back}: whether it goes back to its author instead. */
    @PostMapping
    String hold(
            @PathVariable FeedbackId id,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            @Nullable String back,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var isReturned = back != null;
        var done = isReturned ? "feedback.hold.returned" : "feedback.hold.heldBack";
        if (errors.hasErrors()) return form(held(id, me), model);
        var reason = requireNonNull(form.reason());
        if (!isDone(id, me, reason, isReturned)) {
            var feedback = held(id, me);
            var isHeldBack = requireNonNull(feedback.hold()).heldReason() != null;
            if (!isReturned && isHeldBack) throw new Refused(address(id), "feedback.hold.already");
            var at = clock.instant();
            events.publishEvent(
                    isReturned ? feedback.giveBack(me.id(), reason, at) : feedback.holdBack(me.id(), reason, at));
        }
        return Done.redirect(flash, done, address(id));
    }

    /** Whether the same form was sent before. */
    private boolean isDone(FeedbackId id, CurrentPerson me, String reason, boolean isReturned) {
        var feedback = feedbacks.visibleForChange(me, id, clock.instant()).orElseThrow(NotFound::new);
        var hold = feedback.hold();
        return hold != null
                && me.id().equals(hold.heldBy())
                && reason.equals(hold.heldReason())
                && isReturned == feedback.isReturned();
    }

    /** The recipient reads it now. */
    @DeleteMapping
    String passOn(@PathVariable FeedbackId id, CurrentPerson me, RedirectAttributes flash) {
        var feedback = feedbacks.visibleForChange(me, id, clock.instant()).orElseThrow(NotFound::new);
        var isDone = feedback.firstReader().filter(me::is).isPresent() && feedback.hasReachedRecipient(clock.instant());
        if (!isDone) events.publishEvent(held(id, me).passOn(me.id(), clock.instant()));
        return Done.redirect(flash, "feedback.hold.passedOn", address(id));
    }

    /** Loaded for a change. What came too late leads back to its page. */
    private Feedback held(FeedbackId id, CurrentPerson me) {
        var now = clock.instant();
        var feedback = feedbacks.visibleForChange(me, id, now).orElseThrow(NotFound::new);
        if (policy.mayHold(me, feedback, now)) return feedback;
        if (feedback.firstReader().filter(me::is).isEmpty()) throw new AccessDeniedException("not the first reader");
        throw new Refused(address(id), "feedback.hold.over");
    }

    private String form(Feedback feedback, Model model) {
        model.addAttribute("feedback", feedback);
        model.addAttribute("author", staff.card(feedback.authorId()).orElseThrow(NotFound::new));
        model.addAttribute("recipient", staff.card(feedback.recipientId()).orElseThrow(NotFound::new));
        model.addAttribute(
                "longest", requireNonNull(feedback.delivery()).sentAt().plus(Hold.LONGEST));
        return "feedback/hold";
    }

    private static String address(FeedbackId id) {
        return "/feedback/" + id;
    }
}
