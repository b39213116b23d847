package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.AskablePeople;
import app.trellis.directory.PickedPerson;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for feedback, and answering: by writing it, or by saying why not. */
@Controller
@Transactional
@RequestMapping("/feedback/requests")
class RequestController {

    private static final int USUAL_DAYS = 14;

    private final Requests requests;
    private final RequestLists lists;
    private final AskablePeople askable;
    private final Answerable answerable;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestController(
            Requests requests,
            RequestLists lists,
            AskablePeople askable,
            Answerable answerable,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.lists = lists;
        this.askable = askable;
        this.answerable = answerable;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(CurrentPerson me, Pageable page, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        var ofMe = lists.askedOf(me, Pageable.ofSize(page.getPageSize()));
        model.addAttribute("ofMe", ofMe);
        model.addAttribute("answerable", answerable.of(me, ofMe.getContent()));
        var byMe = lists.askedBy(me, page);
        model.addAttribute("byMe", byMe);
        model.addAttribute("awaited", answerable.by(me, byMe.getContent()));
        return "feedback/requests";
    }

    /**
     * @param to whom to ask, so that a link may name them
     * @param topic what about, likewise
     * @param instead my request to a person who can no longer answer it, to ask someone else the same
     */
    @PreAuthorize("hasRole('EMPLOYEE')")
    @GetMapping("/new")
    String compose(
            @RequestParam(required = false) @Nullable PersonId to,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable UUID instead,
            CurrentPerson me,
            Model model) {
        var asked = askable.suggested(to, me).map(PickedPerson::of);
        var before = Optional.ofNullable(instead)
                .flatMap(id -> requests.findByIdAndRequesterId(id, me.id()))
                .map(FeedbackRequest::topic)
                .or(() -> Optional.ofNullable(topic).map(Text::prose));
        model.addAttribute(
                "form",
                new RequestForm(
                        UUID.randomUUID(),
                        asked.orElse(null),
                        before.orElse(null),
                        LocalDate.now(clock).plusDays(USUAL_DAYS)));
        return form(me, model);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @PostMapping
    String ask(
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() == null) return form(me, model); // a field could not even be read
        var named = askable.named(form.asked(), "asked", me, errors);
        var dueOn = form.dueOn();
        if (dueOn != null && dueOn.isBefore(LocalDate.now(clock))) errors.rejectValue("dueOn", "feedback.request.past");
        if (errors.hasErrors()) return form(me, model);
        var request = form.toRequest(me.id(), named.orElseThrow(), clock.instant());
        // One after the other, so that the second of two forms sees the request that the first one made.
        requests.lock(me.id().toString());
        if (requests.findById(request.id()).isEmpty()) {
            var open = openLike(request);
            if (open.isPresent() && !open.get().dueOn().equals(request.dueOn())) {
                errors.rejectValue("topic", "feedback.request.already");
                return form(me, model);
            }
            if (open.isEmpty()) events.publishEvent(requests.save(request).asked());
        }
        return Done.redirect(flash, "feedback.request.sent", "/feedback/requests");
    }

    /** My open request to the same person with the same words. One that a contact no longer sees is cancelled first. */
    private Optional<FeedbackRequest> openLike(FeedbackRequest request) {
        var open = requests.open(request.requesterId(), request.askedId(), request.topic());
        if (open.isEmpty() || open.get().isContactSince(request.contactSince())) return open;
        events.publishEvent(open.get().takeBack(clock.instant()));
        requests.flush();
        return Optional.empty();
    }

    private String form(CurrentPerson me, Model model) {
        model.addAttribute("close", askable.close(me));
        return "feedback/request";
    }

    @GetMapping("/{id}/refusal")
    String composeRefusal(@PathVariable UUID id, CurrentPerson me, Model model) {
        var request = askedOf(id, me);
        if (!request.isOpen()) throw closed(request, "");
        model.addAttribute("form", new RefusalForm(null));
        return refusal(request, model);
    }

    @PostMapping("/{id}/refusal")
    String decline(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var request = requests.askedOfForChange(me, id).orElseThrow(NotFound::new);
        if (errors.hasErrors()) return refusal(request, model);
        var reason = requireNonNull(form.reason());
        if (!request.isDeclinedFor(reason)) {
            if (!request.isOpen()) throw closed(request, reason);
            events.publishEvent(request.decline(reason, clock.instant()));
        }
        return Done.redirect(flash, "feedback.request.declined", "/feedback/requests");
    }

    /** The other one was quicker; {@code words} go back to their writer. */
    private static Refused closed(FeedbackRequest request, String words) {
        return new Refused("/feedback/requests", "feedback.request.closed." + request.status(), words.length(), words);
    }

    private String refusal(FeedbackRequest request, Model model) {
        model.addAttribute("requestId", request.id());
        model.addAttribute("topic", request.topic());
        model.addAttribute("requester", staff.card(request.requesterId()).orElseThrow());
        return "feedback/refusal";
    }

    private FeedbackRequest askedOf(UUID id, CurrentPerson me) {
        return requests.askedOf(me, id).orElseThrow(NotFound::new);
    }

    @DeleteMapping("/{id}")
    String takeBack(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        var request = requests.askedByForChange(me.id(), id).orElseThrow(NotFound::new);
        if (!request.isTakenBack()) {
            if (!request.isOpen()) throw closed(request, "");
            events.publishEvent(request.takeBack(clock.instant()));
        }
        return Done.redirect(flash, "web.requestCancelled", "/feedback/requests");
    }
}
