package app.trellis.lessons;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever was asked about a lesson answers, or declines: employees and contacts of a client alike. */
@Controller
@Transactional
@RequestMapping("/lessons/{id}/guidance/{request}")
class AnswerController {

    private final GuidanceRequests requests;
    private final Lessons lessons;
    private final LessonPage page;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerController(
            GuidanceRequests requests,
            Lessons lessons,
            LessonPage page,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.lessons = lessons;
        this.page = page;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable LessonId id,
            @PathVariable("request") UUID requestId,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var request =
                requests.askedOfForChange(me, id, requestId, clock.instant()).orElseThrow(NotFound::new);
        if (errors.hasErrors()) {
            var lesson = lessons.findById(id).orElseThrow();
            return page.asGuide(lesson, requests.askedOf(me, id, clock.instant()), model);
        }
        var words = requireNonNull(form.answer());
        if (!request.answer().equals(words)) {
            if (!request.isOpen()) throw new Refused("/lessons/" + id, "lessons.answer.closed");
            events.publishEvent(request.answer(words, clock.instant()));
        }
        return Done.redirect(flash, "lessons.answered", "/lessons/" + id);
    }

    /** The lesson is gone from the guide's eyes at once. */
    @PostMapping("/refusal")
    String decline(
            @PathVariable LessonId id,
            @PathVariable("request") UUID requestId,
            CurrentPerson me,
            RedirectAttributes flash) {
        var request = requests.ofGuideForChange(me.id(), id, requestId).orElseThrow(NotFound::new);
        if (request.status() != Guidance.Status.DECLINED) {
            if (!request.isOpen()) throw new NotFound();
            events.publishEvent(request.decline(clock.instant()));
        }
        return Done.redirect(flash, "lessons.declined", "/");
    }
}
