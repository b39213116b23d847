package app.trellis.lessons;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.text.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR hides a shared lesson for what it says, with a reason, and shows it again. */
@Controller
@RequestMapping("/lessons/library/{id}/hiding")
@PreAuthorize("hasRole('HR')")
@Transactional
class HidingController {

    private final SharedLessons shared;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HidingController(SharedLessons shared, ApplicationEventPublisher events, Clock clock) {
        this.shared = shared;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String ask(@PathVariable SharedLessonId id, CurrentPerson me, Model model) {
        var lesson = shown(shared.visibleTo(me, id).orElseThrow(NotFound::new));
        model.addAttribute("form", HidingForm.EMPTY);
        return form(lesson, model);
    }

    @PostMapping
    String hide(
            @PathVariable SharedLessonId id,
            @Valid @ModelAttribute("form") HidingForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var lesson = shown(shared.visibleForChange(me, id).orElseThrow(NotFound::new));
        if (errors.hasErrors()) return form(lesson, model);
        events.publishEvent(lesson.hide(Text.prose(requireNonNull(form.reason())), me.id(), clock.instant()));
        return Done.redirect(flash, "lessons.library.hidden", address(lesson));
    }

    @DeleteMapping
    String showAgain(@PathVariable SharedLessonId id, CurrentPerson me, RedirectAttributes flash) {
        var lesson = shared.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!lesson.isHidden()) throw new Refused(address(lesson), "lessons.library.already.shown");
        events.publishEvent(lesson.show(me.id(), clock.instant()));
        return Done.redirect(flash, "lessons.library.shownAgain", address(lesson));
    }

    private static SharedLesson shown(SharedLesson lesson) {
        if (lesson.isHidden()) throw new Refused(address(lesson), "lessons.library.already.hidden");
        return lesson;
    }

    private static String form(SharedLesson lesson, Model model) {
        model.addAttribute("lesson", lesson);
        return "lessons/library-hiding";
    }

    private static String address(SharedLesson lesson) {
        return "/lessons/library/" + lesson.id();
    }
}
