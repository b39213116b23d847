package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.IllegalTransition;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going on with a draft, and mending the words of what was sent a few minutes ago. Only the author comes here. */
@Controller
@Transactional
class FeedbackEditController {

    private final Feedbacks feedbacks;
    private final FeedbackPolicy policy;
    private final Staff staff;
    private final Clock clock;

    FeedbackEditController(Feedbacks feedbacks, FeedbackPolicy policy, Staff staff, Clock clock) {
        this.feedbacks = feedbacks;
        this.policy = policy;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/feedback/{id}/edit")
    String edit(@PathVariable FeedbackId id, CurrentPerson me, Model model) {
        var feedback = mine(id, me);
        if (!mayChange(feedback)) throw new IllegalTransition(feedback.status(), "edit");
        model.addAttribute("form", FeedbackForm.of(feedback));
        return form(feedback, me, model);
    }

    /** Two windows on one text: the second sees both versions, and chooses. */
    @PutMapping("/feedback/{id}")
    String mend(
            @PathVariable FeedbackId id,
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var feedback = mine(id, me);
        if (errors.getTarget() == null) throw new NotFound();
        if (!mayChange(feedback)) return SentMeanwhile.page(form, feedback, clock.instant(), model, response);
        if (hasErrors(feedback, form, errors, me) || preview != null) return form(feedback, me, model);
        if (form.collidesWith(feedback))
            throw new Conflict(
                    "feedback",
                    "/feedback/" + id,
                    feedback.edits(),
                    form.onto(feedback),
                    FeedbackForm.of(feedback),
                    Map.of());
        if (feedback.isDraft()) {
            feedback.rewrite(
                    requireNonNull(form.kind()), requireNonNull(form.visibility()), form.text(), clock.instant());
            return Done.redirect(flash, "feedback.drafted", "/feedback?box=DRAFTS");
        }
        var wasRead = feedback.acknowledgedAt() != null;
        feedback.edit(form.text(), clock.instant());
        var waitsAgain = wasRead && feedback.acknowledgedAt() == null;
        return Done.redirect(flash, waitsAgain ? "feedback.edited.again" : "feedback.edited", "/feedback/" + id);
    }

    @DeleteMapping("/feedback/{id}")
    String discard(@PathVariable FeedbackId id, CurrentPerson me, RedirectAttributes flash) {
        var feedback = mine(id, me);
        if (!feedback.isDraft()) throw new IllegalTransition(feedback.status(), "discard");
        feedbacks.delete(feedback);
        return Done.redirect(flash, "feedback.discarded", "/feedback?box=DRAFTS");
    }

    /** Of what was sent only the words are asked for; whether a draft is whole is asked when it is sent. */
    private boolean hasErrors(Feedback feedback, FeedbackForm form, BindingResult errors, CurrentPerson me) {
        var recipient = feedback.recipientId();
        if (feedback.isDraft()) {
            form.check(
                    errors,
                    policy.kinds(me, recipient),
                    policy.visibilities(me, recipient, feedback.requestId() != null),
                    false);
            return errors.hasErrors();
        }
        form.checkWhole(errors);
        return Stream.of("situation", "behaviour", "impact", "nextStep").anyMatch(errors::hasFieldErrors);
    }

    private boolean mayChange(Feedback feedback) {
        return feedback.isDraft() || feedback.isEditable(clock.instant());
    }

    private Feedback mine(FeedbackId id, CurrentPerson me) {
        return feedbacks
                .visibleForChange(me, id)
                .filter(feedback -> feedback.isFrom(me))
                .orElseThrow(NotFound::new);
    }

    /** The form; where the author may no longer write about the person, only the way to delete the draft. */
    private String form(Feedback feedback, CurrentPerson me, Model model) {
        var recipient = feedback.recipientId();
        model.addAttribute("recipient", staff.card(recipient).orElseThrow(NotFound::new));
        model.addAttribute("kinds", policy.kinds(me, recipient));
        model.addAttribute("visibilities", policy.visibilities(me, recipient, feedback.requestId() != null));
        if (!feedback.isDraft()) {
            model.addAttribute("feedback", feedback);
            return "feedback/form";
        }
        model.addAttribute("draft", feedback.id());
        model.addAttribute("gone", policy.recipient(me, recipient).isEmpty());
        return "feedback/form";
    }
}
