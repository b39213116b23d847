package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing feedback: about whom, what, and then, before it is sent, who will see it. */
@Controller
@Transactional
class WritingController {

    private final Feedbacks feedbacks;
    private final Requests requests;
    private final Giving giving;
    private final Colleagues colleagues;
    private final Clock clock;

    WritingController(Feedbacks feedbacks, Requests requests, Giving giving, Colleagues colleagues, Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.giving = giving;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** The form, or first the choice of a person. */
    @GetMapping("/feedback/new")
    String compose(
            @RequestParam(required = false) @Nullable PersonId about,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentPerson me,
            Model model) {
        var asked = request == null
                ? Optional.<FeedbackRequest>empty()
                : requests.findByIdAndAskedId(request, me.id()).filter(FeedbackRequest::isOpen);
        var person = asked.map(FeedbackRequest::requesterId).orElse(about);
        if (person == null) {
            var query = new ListQuery(parameters);
            model.addAttribute("query", query);
            model.addAttribute("people", colleagues.like(query, me));
            return "feedback/choose";
        }
        var recipient = giving.recipient(me, person).orElseThrow(UnknownFeedback::new);
        model.addAttribute(
                "form",
                FeedbackForm.empty(
                        person,
                        giving.visibilities(me, person).get(0),
                        asked.map(FeedbackRequest::id).orElse(null),
                        asked.map(FeedbackRequest::topic).orElse(null)));
        return form(recipient, me, model);
    }

    /** A draft goes on being written; what was sent a few minutes ago is mended. */
    @GetMapping("/feedback/{id}/edit")
    String edit(@PathVariable FeedbackId id, CurrentPerson me, Model model) {
        var feedback = mine(id, me);
        var recipient = giving.recipient(me, feedback.recipientId()).orElseThrow(UnknownFeedback::new);
        model.addAttribute("form", FeedbackForm.of(feedback));
        if (feedback.isDraft()) return form(recipient, me, model);
        if (!feedback.isEditable(clock.instant())) throw new IllegalTransition(feedback.status(), "edit");
        model.addAttribute("feedback", feedback);
        return form(recipient, me, model);
    }

    /**
     * Keeps a draft, or asks the author to look at who will see it, or sends it: to exactly those whom the author was
     * shown. Sent twice, it is there once.
     */
    @PostMapping("/feedback")
    String write(
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            @Nullable String draft,
            @Nullable String send,
            @Nullable String edit,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (errors.getTarget() == null || form.about() == null) throw new UnknownFeedback();
        var recipient = giving.recipient(me, form.about()).orElseThrow(UnknownFeedback::new);
        var id = new FeedbackId(form.id() == null ? UUID.randomUUID() : form.id());
        feedbacks.queue(id.toString());
        var known = feedbacks.findById(id);
        if (known.isPresent() && !known.get().isFrom(me)) throw new UnknownFeedback();
        if (known.isPresent() && !known.get().isDraft()) return "redirect:/feedback/" + id;
        form.check(
                errors,
                giving.kinds(me, recipient.id()),
                giving.visibilities(me, recipient.id()),
                draft == null && edit == null);
        if (errors.hasErrors() || edit != null) return form(recipient, me, model);
        if (draft != null) {
            written(known, id, form, recipient, me);
            flash.addFlashAttribute("done", "feedback.drafted");
            return "redirect:/feedback?box=DRAFTS";
        }
        var audience = giving.audience(me.id(), recipient.id(), requireNonNull(form.visibility()));
        if (send == null || !audience.mark().equals(form.seen())) {
            if (send != null) response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", send != null);
            model.addAttribute("recipient", recipient);
            model.addAttribute("audience", audience);
            return "feedback/confirm";
        }
        var account = audience.account();
        written(known, id, form, recipient, me)
                .send(audience.readers(), account == null ? null : account.id(), clock.instant());
        answer(form.request(), id, recipient, me);
        flash.addFlashAttribute("done", "feedback.sent");
        return "redirect:/feedback/" + id;
    }

    private Feedback written(
            Optional<Feedback> known, FeedbackId id, FeedbackForm form, PersonCard recipient, CurrentPerson me) {
        var kind = requireNonNull(form.kind());
        var visibility = requireNonNull(form.visibility());
        if (known.isEmpty())
            return feedbacks.save(
                    new Feedback(id, me.id(), recipient.id(), kind, visibility, form.text(), clock.instant()));
        known.get().rewrite(kind, visibility, form.text(), clock.instant());
        return known.get();
    }

    private void answer(@Nullable UUID request, FeedbackId id, PersonCard recipient, CurrentPerson me) {
        if (request == null) return;
        requests.findByIdAndAskedId(request, me.id())
                .filter(asked -> asked.isOpen() && asked.requesterId().equals(recipient.id()))
                .ifPresent(asked -> asked.answer(id, clock.instant()));
    }

    /** Mends the words of what was sent a few minutes ago. */
    @PutMapping("/feedback/{id}")
    String mend(
            @PathVariable FeedbackId id,
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var feedback = mine(id, me);
        if (!feedback.isEditable(clock.instant())) throw new IllegalTransition(feedback.status(), "edit");
        if (errors.getTarget() == null) throw new UnknownFeedback();
        form.checkWhole(errors);
        // Only the words are asked for here.
        if (errors.hasFieldErrors("situation")
                || errors.hasFieldErrors("behaviour")
                || errors.hasFieldErrors("impact")
                || errors.hasFieldErrors("nextStep")) {
            model.addAttribute("feedback", feedback);
            return form(giving.recipient(me, feedback.recipientId()).orElseThrow(UnknownFeedback::new), me, model);
        }
        feedback.edit(form.text(), clock.instant());
        flash.addFlashAttribute("done", "feedback.edited");
        return "redirect:/feedback/" + id;
    }

    private Feedback mine(FeedbackId id, CurrentPerson me) {
        return feedbacks
                .visibleForChange(me, id)
                .filter(feedback -> feedback.isFrom(me))
                .orElseThrow(UnknownFeedback::new);
    }

    private String form(PersonCard recipient, CurrentPerson me, Model model) {
        model.addAttribute("recipient", recipient);
        model.addAttribute("kinds", giving.kinds(me, recipient.id()));
        model.addAttribute("visibilities", giving.visibilities(me, recipient.id()));
        return "feedback/form";
    }
}
