package app.trellis.lessons;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner of a lesson says whether it helped. */
@Controller
@Transactional
@RequestMapping("/lessons/{id}/result")
class ResultController {

    private final Lessons lessons;
    private final Clock clock;

    ResultController(Lessons lessons, Clock clock) {
        this.lessons = lessons;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String ask(@PathVariable LessonId id, CurrentPerson me, Model model) {
        var lesson = lessons.ownedBy(me, id).orElseThrow(NotFound::new);
        if (lesson.isDraft()) throw isDraft(id);
        model.addAttribute("form", new LookBackForm(lesson.result(), lesson.resultWord()));
        return form(lesson, model);
    }

    /** Again, where the owner found otherwise since. */
    @PostMapping
    String answer(
            @PathVariable LessonId id,
            @Valid @ModelAttribute("form") LookBackForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var lesson = lessons.ownedForChange(me, id).orElseThrow(NotFound::new);
        if (lesson.isDraft()) throw isDraft(id);
        if (errors.hasErrors()) return form(lesson, model);
        var result = requireNonNull(form.result());
        lesson.lookBack(result, requireNonNullElse(form.word(), ""), clock.instant());
        return Done.redirect(flash, "lessons.lookedBack." + result, "/lessons/" + id);
    }

    private static Refused isDraft(LessonId id) {
        return new Refused("/lessons/" + id, "lessons.result.draft");
    }

    private static String form(Lesson lesson, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("results", Result.values());
        return "lessons/result";
    }
}
