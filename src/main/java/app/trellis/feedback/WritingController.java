package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing feedback: about whom, what, and then, before it is sent, who will see it. */
@Controller
@Transactional
class WritingController {

    private final Feedbacks feedbacks;
    private final Requests requests;
    private final FeedbackPolicy policy;
    private final Audiences audiences;
    private final Colleagues colleagues;
    private final Clock clock;

    WritingController(
            Feedbacks feedbacks,
            Requests requests,
            FeedbackPolicy policy,
            Audiences audiences,
            Colleagues colleagues,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.requests = requests;
        this.policy = policy;
        this.audiences = audiences;
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
        var asked = open(request, me);
        var person = asked.map(FeedbackRequest::requesterId).orElse(about);
        if (person == null) {
            var query = new ListQuery(parameters);
            model.addAttribute("query", query);
            model.addAttribute("people", colleagues.like(query, me));
            return "feedback/choose";
        }
        var found = policy.recipient(me, person);
        // Whoever asked works for another client now: the list of requests says so.
        if (asked.isPresent() && found.isEmpty()) return "redirect:/feedback/requests";
        var recipient = found.orElseThrow(NotFound::new);
        model.addAttribute(
                "form",
                FeedbackForm.empty(
                        person,
                        policy.visibilities(me, person, asked.isPresent()).get(0),
                        asked.map(FeedbackRequest::id).orElse(null),
                        asked.map(FeedbackRequest::topic).orElse(null)));
        return form(recipient, asked.isPresent(), me, model);
    }

    /**
     * Keeps a draft, or asks the author to look at who will see it, or sends it: to exactly those whom the author was
     * shown. What was written on a draft after it was sent from another window is shown beside what was sent.
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
        if (errors.getTarget() == null || form.about() == null) throw new NotFound();
        var recipient = policy.recipient(me, form.about()).orElseThrow(NotFound::new);
        var id = form.idFor(me);
        feedbacks.lock(id.toString());
        var known = feedbacks.visibleForChange(me, id).filter(feedback -> feedback.isFrom(me));
        if (known.isEmpty() && feedbacks.existsById(id)) throw new NotFound();
        // Else it would be shared with those who are close to somebody else.
        if (known.isPresent() && !known.get().recipientId().equals(recipient.id())) throw new NotFound();
        if (known.isPresent() && !known.get().isDraft())
            return form.id() == null || form.isAsSent(known.get())
                    ? "redirect:/feedback/" + id
                    : SentMeanwhile.page(form, known.get(), clock.instant(), model, response);
        var asked = request(form.request(), recipient.id(), me);
        form.check(
                errors,
                policy.kinds(me, recipient.id()),
                policy.visibilities(me, recipient.id(), asked.isPresent()),
                draft == null && edit == null);
        if (errors.hasErrors() || edit != null) {
            known.ifPresent(mine -> model.addAttribute("draft", mine.id()));
            return form(recipient, asked.isPresent(), me, model);
        }
        if (known.isPresent() && form.collidesWith(known.get()))
            throw new Conflict(
                    "feedback",
                    "/feedback/" + id,
                    known.get().edits(),
                    form.onto(known.get()),
                    FeedbackForm.of(known.get()),
                    Map.of());
        if (draft != null) {
            written(known, id, form, recipient, me)
                    .isFor(asked.map(FeedbackRequest::id).orElse(null));
            return Done.redirect(flash, "feedback.drafted", "/feedback?box=DRAFTS");
        }
        var audience = audiences.of(me.id(), recipient.id(), requireNonNull(form.visibility()));
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
        asked.ifPresent(request -> request.answer(id, clock.instant()));
        return Done.redirect(flash, "feedback.sent", "/feedback/" + id);
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

    /** The open request of this person that the form answers. */
    private Optional<FeedbackRequest> request(@Nullable UUID request, PersonId requester, CurrentPerson me) {
        return open(request, me).filter(asked -> asked.requesterId().equals(requester));
    }

    private Optional<FeedbackRequest> open(@Nullable UUID request, CurrentPerson me) {
        return request == null
                ? Optional.empty()
                : requests.askedOf(me, request).filter(FeedbackRequest::isOpen);
    }

    private String form(PersonCard recipient, boolean asked, CurrentPerson me, Model model) {
        model.addAttribute("recipient", recipient);
        model.addAttribute("kinds", policy.kinds(me, recipient.id()));
        model.addAttribute("visibilities", policy.visibilities(me, recipient.id(), asked));
        return "feedback/form";
    }
}
