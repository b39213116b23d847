package app.trellis.feedback;

import app.trellis.forms.Done;
import app.trellis.forms.IllegalTransition;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListQuery;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing feedback: for whom, the draft, its changes, and the wording of what was sent a few minutes ago. Only the author
 * comes here. What was written is saved or shown again, whatever has changed in the meantime.
 */
@Controller
@Transactional
class FeedbackEditController {

    private static final String DRAFTS = "/feedback?box=DRAFTS";

    private final Feedbacks feedbacks;
    private final Requests requests;
    private final FeedbackPolicy policy;
    private final Colleagues colleagues;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackEditController(
            Feedbacks feedbacks,
            Requests requests,
            FeedbackPolicy policy,
            Colleagues colleagues,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.policy = policy;
        this.colleagues = colleagues;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The form, or first the choice of a person; {@code again}: what the manager returned to its author, to start from. */
    @GetMapping("/feedback/new")
    String compose(
            @RequestParam(required = false) @Nullable PersonId about,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(required = false) @Nullable FeedbackId again,
            ListRequest people,
            CurrentPerson me,
            Model model) {
        var asked = requests.openTo(me, request);
        var person = asked.map(FeedbackRequest::recipientId).orElse(about);
        if (person == null) return choose(people.query(), me, model);
        var recipient = policy.recipient(me, person);
        // Somebody who is assigned to another client now: the list of requests says so.
        if (recipient.isEmpty() && asked.isPresent()) return "redirect:/feedback/requests";
        var choices = policy.choices(me, person, asked.isPresent());
        var topic = asked.map(FeedbackRequest::topic).orElse(null);
        var empty = FeedbackForm.empty(choices.visibilities().get(0), topic);
        var form = Optional.ofNullable(again)
                .flatMap(id -> feedbacks.byAuthor(me, id))
                .filter(Feedback::isReturned)
                .map(empty::startingFrom)
                .orElse(empty);
        model.addAttribute("form", form);
        model.addAttribute("requestId", asked.map(FeedbackRequest::id).orElse(null));
        return form(recipient.orElseThrow(NotFound::new), choices, model);
    }

    private String choose(ListQuery query, CurrentPerson me, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("people", colleagues.like(query, me));
        return "feedback/choose";
    }

    @PostMapping("/feedback")
    String create(
            @RequestParam PersonId about,
            @RequestParam(required = false) @Nullable UUID request,
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            @Nullable String deliver,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var recipient = policy.recipient(me, about);
        if (recipient.isEmpty()) return UnsavedFeedback.page(form, "RECIPIENT", model, response);
        var requestId = requests.openAbout(about, me, request);
        model.addAttribute("requestId", requestId);
        var choices = policy.choices(me, about, requestId != null);
        if (errors.getTarget() != null) form.check(errors, choices, deliver != null);
        if (errors.hasErrors()) return form(recipient.get(), choices, model);
        var draft = form.toDraft(me.id(), about, requestId, clock.instant());
        feedbacks.lock(draft.id().toString());
        var feedback = feedbacks.byAuthor(me, draft.id()).orElseGet(() -> feedbacks.save(draft));
        return saved(feedback, deliver, flash);
    }

    /** {@code check}: whether to say at once what stands in the way of sending it. */
    @GetMapping("/feedback/{id}/edit")
    String edit(@PathVariable FeedbackId id, @Nullable String check, CurrentPerson me, Model model) {
        var feedback = feedbacks.byAuthor(me, id).orElseThrow(NotFound::new);
        var form = FeedbackForm.of(feedback);
        if (form.isTooLateFor(feedback, clock.instant())) throw new IllegalTransition(feedback.status(), "edit");
        var errors = new BeanPropertyBindingResult(form, "form");
        if (check != null) check(feedback, form, errors, true, me);
        model.addAllAttributes(errors.getModel());
        return form(feedback, me, model);
    }

    /** Two windows on one text: the second sees both versions, and chooses. */
    @PutMapping("/feedback/{id}")
    String update(
            @PathVariable FeedbackId id,
            @Valid @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            @Nullable String deliver,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var found = feedbacks.byAuthor(me, id);
        if (found.isEmpty()) return UnsavedFeedback.page(form, "DRAFT", model, response);
        var feedback = found.get();
        if (errors.getTarget() == null) return form(feedback, me, model); // a field could not even be read
        if (form.isTooLateFor(feedback, clock.instant()))
            return UnsavedFeedback.page(form, feedback, clock.instant(), model, response);
        check(feedback, form, errors, deliver != null, me);
        if (errors.hasErrors()) return form(feedback, me, model);
        if (form.collidesWith(feedback)) throw form.conflictWith(feedback);
        if (!feedback.isDraft()) return corrected(feedback, form, flash);
        feedback.rewrite(form.appliedTo(feedback), clock.instant());
        return saved(feedback, deliver, flash);
    }

    @DeleteMapping("/feedback/{id}")
    String discard(@PathVariable FeedbackId id, CurrentPerson me, RedirectAttributes flash) {
        var feedback = feedbacks.byAuthor(me, id).orElseThrow(NotFound::new);
        if (!feedback.isDraft()) throw new IllegalTransition(feedback.status(), "discard");
        feedbacks.delete(feedback);
        return Done.redirect(flash, "web.draftDeleted", DRAFTS);
    }

    private static String saved(Feedback feedback, @Nullable String deliver, RedirectAttributes flash) {
        if (!feedback.isDraft()) return "redirect:/feedback/" + feedback.id();
        return deliver == null
                ? Done.redirect(flash, "feedback.drafted", DRAFTS)
                : "redirect:/feedback/" + feedback.id() + "/delivery/new";
    }

    private String corrected(Feedback sent, FeedbackForm form, RedirectAttributes flash) {
        var wasRead = sent.acknowledgedAt() != null;
        sent.edit(form.text(), clock.instant()).ifPresent(events::publishEvent);
        var isUnreadAgain = wasRead && sent.acknowledgedAt() == null;
        var done = isUnreadAgain ? "feedback.edited.again" : "web.saved";
        return Done.redirect(flash, done, "/feedback/" + sent.id());
    }

    /** What was sent is asked for its wording alone; a draft that can no longer be sent is saved as it is. */
    private void check(Feedback feedback, FeedbackForm form, Errors errors, boolean whole, CurrentPerson me) {
        if (!feedback.isDraft()) form.checkWhole(errors);
        else if (policy.mayContinue(me, feedback)) form.check(errors, policy.choices(me, feedback), whole);
    }

    /** The form; where the author may no longer write to this person, the words and the way to delete the draft. */
    private String form(Feedback feedback, CurrentPerson me, Model model) {
        model.addAttribute("feedback", feedback);
        model.addAttribute("gone", feedback.isDraft() && !policy.mayContinue(me, feedback));
        var recipient = staff.card(feedback.recipientId()).orElseThrow(NotFound::new);
        return form(recipient, policy.choices(me, feedback), model);
    }

    private static String form(PersonCard recipient, FeedbackPolicy.Choices choices, Model model) {
        model.addAttribute("recipient", recipient);
        model.addAttribute("choices", choices);
        return "feedback/form";
    }
}
