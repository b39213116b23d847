package app.trellis.feedback;

import static java.util.Objects.requireNonNullElse;

import app.trellis.clients.AskablePeople;
import app.trellis.directory.PickedPerson;
import app.trellis.forms.Done;
import app.trellis.forms.SentOnce;
import app.trellis.mail.Outbox;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asking for feedback, about oneself or about a direct report. Contacts without sign-in are mailed a link by which they
 * answer, or the requester hands it over.
 */
@Controller
@Transactional
@RequestMapping("/feedback/requests")
@PreAuthorize("hasRole('EMPLOYEE')")
class AskingController {

    private static final int USUAL_DAYS = 14;

    private final Requests requests;
    private final AskablePeople askable;
    private final RequestLinks links;
    private final Outbox outbox;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingController(
            Requests requests,
            AskablePeople askable,
            RequestLinks links,
            Outbox outbox,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.askable = askable;
        this.links = links;
        this.outbox = outbox;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param to whom to ask, so that a link may name them
     * @param about a direct report, likewise
     * @param topic what about, likewise
     * @param instead my request to a person who can no longer answer it, to ask someone else the same
     */
    @GetMapping("/new")
    String compose(
            @RequestParam(required = false) @Nullable PersonId to,
            @RequestParam(required = false) @Nullable PersonId about,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable UUID instead,
            CurrentPerson me,
            Model model) {
        var asked = askable.suggested(to, me)
                .or(() -> askable.withoutSignIn(me.id()).stream()
                        .filter(contact -> contact.id().equals(to))
                        .findFirst())
                .map(PickedPerson::of);
        var before = Optional.ofNullable(instead).flatMap(id -> requests.findByIdAndRequesterId(id, me.id()));
        model.addAttribute(
                "form",
                new RequestForm(
                        UUID.randomUUID(),
                        before.map(FeedbackRequest::recipientId).orElse(about),
                        asked.orElse(null),
                        before.map(FeedbackRequest::topic).orElseGet(() -> topic == null ? null : Text.prose(topic)),
                        LocalDate.now(clock).plusDays(USUAL_DAYS)));
        return form(me, model);
    }

    /** @param copy whether to show a link to hand over, and mail none */
    @PostMapping
    String ask(
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            @Nullable String copy,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() == null) return form(me, model); // a field could not even be read
        var about = requireNonNullElse(form.about(), me.id());
        var isMine = me.is(about)
                || subjects(me).stream().anyMatch(subject -> subject.id().equals(about));
        if (!isMine) errors.rejectValue("about", "feedback.form.notYours");
        var named = askable.reached(form.asked(), "asked", me, isMine ? about : me.id(), errors);
        var dueOn = form.dueOn();
        if (dueOn != null && dueOn.isBefore(LocalDate.now(clock))) errors.rejectValue("dueOn", "feedback.request.past");
        if (errors.hasErrors()) return form(me, model);
        // One after the other, so that the second of two forms sees the request that the first one made.
        requests.lock(me.id().toString());
        var id = SentOnce.id(form.formId(), me.id().value(), form, this::isTakenBack);
        var request = form.toRequest(id, me.id(), named.orElseThrow(), clock.instant());
        var isHandedOver = copy != null || !outbox.isSent();
        var known = requests.findById(id).or(() -> openLike(request));
        if (known.isPresent() && !known.get().dueOn().equals(request.dueOn())) {
            errors.rejectValue("topic", "feedback.request.already");
            return form(me, model);
        }
        var made = known.orElseGet(() -> asked(request, isHandedOver));
        if (made.isByLink() && made.isOpen() && isHandedOver) return links.page(made, form.formId(), model);
        return Done.redirect(flash, "feedback.request.sent", "/feedback/requests");
    }

    private boolean isTakenBack(UUID id) {
        return requests.findById(id).filter(FeedbackRequest::isTakenBack).isPresent();
    }

    private FeedbackRequest asked(FeedbackRequest request, boolean isHandedOver) {
        var made = requests.saveAndFlush(request);
        events.publishEvent(made.asked());
        if (!isHandedOver) links.mail(made);
        return made;
    }

    /** My open request to the same person with the same words. One that a contact no longer sees is cancelled first. */
    private Optional<FeedbackRequest> openLike(FeedbackRequest request) {
        var open = requests.openLike(request, request.askedId());
        if (open.isEmpty() || open.get().isContactSince(request.contactSince())) return open;
        links.end(open.get());
        events.publishEvent(open.get().takeBack(clock.instant()));
        requests.flush();
        return Optional.empty();
    }

    private String form(CurrentPerson me, Model model) {
        var without = askable.withoutSignIn(me.id());
        model.addAttribute(
                "close",
                Stream.concat(askable.close(me).stream(), without.stream()).toList());
        model.addAttribute("byLink", askable.hasTeamContactsWithoutSignIn(me));
        model.addAttribute("mails", outbox.isSent());
        model.addAttribute("subjects", subjects(me));
        return "feedback/request";
    }

    /** About whom a manager may ask; empty for others. */
    private List<Subject> subjects(CurrentPerson me) {
        var reports = staff.reportsOf(me.id());
        if (reports.isEmpty()) return List.of();
        return Stream.concat(
                        Stream.of(new Subject(me.id(), me.name())),
                        reports.stream().map(report -> new Subject(report.id(), report.name())))
                .toList();
    }

    /** A choice of the form. */
    record Subject(PersonId id, String name) {}
}
