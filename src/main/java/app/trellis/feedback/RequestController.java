package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.Engagements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Engagements engagements;
    private final Staff staff;
    private final Clock clock;

    RequestController(Requests requests, RequestLists lists, Engagements engagements, Staff staff, Clock clock) {
        this.requests = requests;
        this.lists = lists;
        this.engagements = engagements;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    String list(CurrentPerson me, Pageable page, Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("ofMe", lists.askedOf(me, Pageable.ofSize(page.getPageSize())));
        model.addAttribute("byMe", lists.askedBy(me, page));
        return "feedback/requests";
    }

    /** {@code to} is whom to ask, so that a link may name them. */
    @PreAuthorize("hasRole('EMPLOYEE')")
    @GetMapping("/new")
    String compose(@RequestParam(required = false) @Nullable PersonId to, CurrentPerson me, Model model) {
        var asked = close(me).stream()
                .filter(person -> person.id().equals(to))
                .findFirst()
                .flatMap(person -> staff.email(person.id()));
        model.addAttribute(
                "form",
                new RequestForm(asked.orElse(null), null, LocalDate.now(clock).plusDays(USUAL_DAYS)));
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
        if (errors.hasErrors()) return form(me, model);
        var asked = askable(requireNonNull(form.asked()), me);
        if (asked.isEmpty()) errors.rejectValue("asked", "feedback.request.unknown");
        var dueOn = requireNonNull(form.dueOn());
        if (dueOn.isBefore(LocalDate.now(clock))) errors.rejectValue("dueOn", "feedback.request.past");
        if (errors.hasErrors()) return form(me, model);
        var topic = requireNonNull(form.topic()).strip();
        var other = asked.orElseThrow().id();
        if (requests.open(me.id(), other, topic).isEmpty())
            requests.save(new FeedbackRequest(me.id(), other, topic, dueOn, clock.instant()));
        flash.addFlashAttribute("done", "feedback.request.asked");
        return "redirect:/feedback/requests";
    }

    /** An employee other than oneself, or a contact of the client that one works for. */
    private Optional<PersonCard> askable(String email, CurrentPerson me) {
        return staff.anybody(email)
                .filter(person -> !me.is(person.id()))
                .filter(person -> !staff.isClientContact(person.id())
                        || contacts(me).stream()
                                .anyMatch(contact -> contact.id().equals(person.id())));
    }

    private List<PersonCard> contacts(CurrentPerson me) {
        return engagements
                .accountOf(me.id())
                .map(account -> engagements.contactsOf(account.id()))
                .orElse(List.of());
    }

    /** My manager and my client's contacts, whom one asks most. */
    private List<PersonCard> close(CurrentPerson me) {
        return Stream.concat(staff.managerOf(me.id()).flatMap(staff::card).stream(), contacts(me).stream())
                .toList();
    }

    private String form(CurrentPerson me, Model model) {
        model.addAttribute("close", close(me));
        return "feedback/request";
    }

    @GetMapping("/{id}/refusal")
    String composeRefusal(@PathVariable UUID id, CurrentPerson me, Model model) {
        model.addAttribute("form", new RefusalForm(null));
        return refusal(askedOf(id, me), model);
    }

    @PostMapping("/{id}/refusal")
    String decline(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var request = askedOf(id, me);
        if (errors.hasErrors()) return refusal(request, model);
        request.decline(requireNonNull(form.reason()), clock.instant());
        flash.addFlashAttribute("done", "feedback.request.declined");
        return "redirect:/feedback/requests";
    }

    private String refusal(FeedbackRequest request, Model model) {
        model.addAttribute("requestId", request.id());
        model.addAttribute("topic", request.topic());
        model.addAttribute("requester", staff.card(request.requesterId()).orElseThrow());
        return "feedback/refusal";
    }

    private FeedbackRequest askedOf(UUID id, CurrentPerson me) {
        return requests.findByIdAndAskedId(id, me.id()).orElseThrow(UnknownFeedback::new);
    }

    @DeleteMapping("/{id}")
    String takeBack(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        requests.findByIdAndRequesterId(id, me.id())
                .orElseThrow(UnknownFeedback::new)
                .takeBack(clock.instant());
        flash.addFlashAttribute("done", "feedback.request.takenBack");
        return "redirect:/feedback/requests";
    }
}
