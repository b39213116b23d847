package app.trellis.lessons;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.AskablePeople;
import app.trellis.directory.PickedPerson;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
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

/** The owner of a lesson asks somebody for guidance, or no longer asks. */
@Controller
@Transactional
@RequestMapping("/lessons/{id}/guidance")
class GuidanceController {

    private final Lessons lessons;
    private final GuidanceRequests requests;
    private final AskablePeople askable;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuidanceController(
            Lessons lessons,
            GuidanceRequests requests,
            AskablePeople askable,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lessons = lessons;
        this.requests = requests;
        this.askable = askable;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** @param to whom to ask, so that a link may name them */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(@PathVariable LessonId id, @Nullable PersonId to, CurrentPerson me, Locale locale, Model model) {
        var lesson = lessons.ownedBy(me, id).orElseThrow(NotFound::new);
        var asked = askable.suggested(to, me).map(PickedPerson::of).orElse(null);
        var question = messages.getMessage("lessons.guidance.usual", null, locale);
        model.addAttribute("form", new GuidanceForm(UUID.randomUUID(), asked, question));
        return form(lesson, me, model);
    }

    @PostMapping
    String ask(
            @PathVariable LessonId id,
            @Valid @ModelAttribute("form") GuidanceForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var lesson = lessons.ownedForChange(me, id).orElseThrow(NotFound::new);
        if (errors.getTarget() == null) return form(lesson, me, model); // a field could not even be read
        var named = askable.named(form.asked(), "asked", me, errors);
        if (errors.hasErrors() || named.isEmpty()) return form(lesson, me, model);
        var guide = named.get().person().id();
        var question = requireNonNull(form.question());
        var request = SentOnce.id(form.formId(), me.id().value(), List.of(id, guide, question), this::isCancelled);
        if (requests.madeBy(request).isEmpty()) {
            end(open(id, guide), named.get(), me);
            var asked = new Guidance(request, lesson, guide, named.get().contactSince(), question, clock.instant());
            events.publishEvent(requests.saveAndFlush(asked).asked(me.id()));
        }
        return Done.redirect(flash, "lessons.guidance.sent", "/lessons/" + id);
    }

    private boolean isCancelled(UUID id) {
        return requests.findById(id).filter(Guidance::isCancelled).isPresent();
    }

    private Optional<Guidance> open(LessonId lesson, PersonId guide) {
        return requests.about(lesson).stream()
                .filter(one -> one.isOpen() && one.guide().equals(guide))
                .findAny();
    }

    /** One that a contact who came back no longer sees; another is still to be answered. */
    private void end(Optional<Guidance> before, AskablePeople.Asked asked, CurrentPerson me) {
        if (before.isEmpty()) return;
        var open = before.get();
        if (Objects.equals(open.contactSince(), asked.contactSince()))
            throw new Refused(
                    "/lessons/" + open.lesson(),
                    "lessons.guidance.already",
                    asked.person().name());
        events.publishEvent(open.cancel(me.id(), clock.instant()));
        requests.flush();
    }

    /** The guide no longer sees the lesson. */
    @DeleteMapping("/{request}")
    String cancel(
            @PathVariable LessonId id,
            @PathVariable("request") UUID requestId,
            CurrentPerson me,
            RedirectAttributes flash) {
        var request = requests.askedByForChange(me.id().value(), id.value(), requestId)
                .orElseThrow(NotFound::new);
        if (!request.isCancelled()) {
            if (!request.isOpen()) throw new Refused("/lessons/" + id, "lessons.guidance.closed");
            events.publishEvent(request.cancel(me.id(), clock.instant()));
        }
        return Done.redirect(flash, "web.requestCancelled", "/lessons/" + id);
    }

    private String form(Lesson lesson, CurrentPerson me, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("close", askable.close(me));
        return "lessons/guidance";
    }
}
