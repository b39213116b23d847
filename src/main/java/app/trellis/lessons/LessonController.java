package app.trellis.lessons;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.lessons.GuidanceActivity.GuidanceCancelled;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillPicker;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes lessons, as drafts or whole, and deletes them. */
@Controller
@Transactional
class LessonController {

    private final Lessons lessons;
    private final GuidanceRequests requests;
    private final LessonOrigins origins;
    private final SkillPicker skillPicker;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LessonController(
            Lessons lessons,
            GuidanceRequests requests,
            LessonOrigins origins,
            SkillPicker skillPicker,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lessons = lessons;
        this.requests = requests;
        this.origins = origins;
        this.skillPicker = skillPicker;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/lessons/new")
    @Transactional(readOnly = true)
    String compose(@Nullable UUID feedback, @Nullable UUID responsibility, CurrentPerson me, Model model) {
        var origin = LessonOrigin.of(feedback, responsibility);
        model.addAttribute("form", LessonForm.empty(origin));
        return form(model, null, origin, me);
    }

    /** @param draft whether it is to stay a draft, which may say less */
    @PostMapping("/lessons")
    String create(
            @Valid @ModelAttribute("form") LessonForm form,
            BindingResult errors,
            @Nullable String draft,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var skills = accepted(form, errors, draft == null, null);
        if (skills == null) return form(model, null, errors.getTarget() == null ? null : form.origin(), me);
        var details = form.toDetails();
        var id = new LessonId(SentOnce.id(form.formId(), me.id().value(), List.of(details, skills)));
        if (lessons.madeBy(id).isEmpty()) {
            var origin = origins.shown(me, form.origin()).map(LessonOrigins.Shown::origin);
            var lesson = new Lesson(id, me.id(), details, skills, origin.orElse(null), clock.instant());
            if (draft == null) lesson.finish();
            lessons.saveAndFlush(lesson);
        }
        return Done.redirect(flash, draft == null ? "lessons.saved" : "lessons.draftSaved", "/lessons/" + id);
    }

    @GetMapping("/lessons/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable LessonId id, CurrentPerson me, Model model) {
        var lesson = lessons.ownedBy(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", LessonForm.of(lesson));
        return form(model, lesson, lesson.origin(), me);
    }

    @PutMapping("/lessons/{id}")
    String update(
            @PathVariable LessonId id,
            @Valid @ModelAttribute("form") LessonForm form,
            BindingResult errors,
            @Nullable String draft,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var lesson = lessons.ownedForChange(me, id).orElseThrow(NotFound::new);
        var whole = draft == null || !lesson.isDraft();
        var skills = accepted(form, errors, whole, lesson);
        if (skills == null) return form(model, lesson, lesson.origin(), me);
        var details = form.toDetails();
        var isSame = details.equals(lesson.details()) && lesson.skills().equals(Set.copyOf(skills));
        if (lesson.edits().isAfter(form.version()) && !isSame) throw conflict(lesson, form);
        lesson.revise(details, skills);
        if (whole && lesson.isDraft()) lesson.finish();
        return Done.redirect(flash, whole ? "lessons.saved" : "lessons.draftSaved", "/lessons/" + id);
    }

    /** With everything that was asked and answered about it. */
    @DeleteMapping("/lessons/{id}")
    String delete(@PathVariable LessonId id, CurrentPerson me, RedirectAttributes flash) {
        var lesson = lessons.ownedForChange(me, id).orElseThrow(NotFound::new);
        for (var request : requests.about(id))
            events.publishEvent(new GuidanceCancelled(request.id(), me.id(), clock.instant()));
        lessons.delete(lesson);
        return Done.redirect(flash, "lessons.deleted", "/lessons");
    }

    /** The skills of a form without errors, or null when it has some. */
    private @Nullable List<SkillId> accepted(
            LessonForm form, BindingResult errors, boolean whole, @Nullable Lesson before) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.check(errors, whole, LocalDate.now(clock), before);
        var skills = skillPicker.picked(form.skills(), "skills", errors);
        return errors.hasErrors() || skillPicker.isAdding()
                ? null
                : skills.stream().map(SkillAsked::skill).toList();
    }

    private Conflict conflict(Lesson lesson, LessonForm mine) {
        var theirs = LessonForm.of(lesson);
        return new Conflict(
                "lessons",
                "/lessons/" + lesson.id(),
                lesson.edits(),
                mine,
                theirs,
                skillPicker.texts(Stream.of(mine.skills(), theirs.skills())));
    }

    private String form(Model model, @Nullable Lesson lesson, @Nullable LessonOrigin origin, CurrentPerson me) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("origin", origins.shown(me, origin).orElse(null));
        var readers = lesson == null ? List.<Guidance>of() : requests.standing(lesson.id(), clock.instant());
        model.addAttribute(
                "readers",
                staff.cards(readers.stream().map(Guidance::guide).toList()).values());
        model.addAttribute("kinds", LessonKind.values());
        return "lessons/form";
    }
}
