package app.trellis.lessons;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillPicker;
import app.trellis.text.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Shares lessons. What others will see is always seen first. */
@Controller
@Transactional
class SharingController {

    private final Lessons lessons;
    private final SharedLessons shared;
    private final AnonymousSharing anonymously;
    private final Readers readers;
    private final KnownNames names;
    private final OwnCopies copies;
    private final SharedViews views;
    private final SkillPicker skillPicker;
    private final Clock clock;

    SharingController(
            Lessons lessons,
            SharedLessons shared,
            AnonymousSharing anonymously,
            Readers readers,
            KnownNames names,
            OwnCopies copies,
            SharedViews views,
            SkillPicker skillPicker,
            Clock clock) {
        this.lessons = lessons;
        this.shared = shared;
        this.anonymously = anonymously;
        this.readers = readers;
        this.names = names;
        this.copies = copies;
        this.views = views;
        this.skillPicker = skillPicker;
        this.clock = clock;
    }

    /** @param lesson one's own, to begin with; null to begin with nothing. No later request names it. */
    @GetMapping("/lessons/library/new")
    @Transactional(readOnly = true)
    String compose(@RequestParam(required = false) @Nullable LessonId lesson, CurrentPerson me, Model model) {
        var form = lesson == null
                ? SharingForm.empty()
                : SharingForm.of(lessons.ownedBy(me, lesson).orElseThrow(NotFound::new));
        model.addAttribute("form", form);
        return form(me, model);
    }

    /**
     * @param seen the mark of the readers and the place that the owner was shown
     * @param sent has as {@code mask} the names that are to be replaced: as a list, a comma would divide them
     */
    @PostMapping("/lessons/library")
    String share(
            @Valid @ModelAttribute("form") SharingForm form,
            BindingResult errors,
            @Nullable UUID seen,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var sharing = accepted(form, errors, me);
        if (sharing == null || form.step() == SharingStep.EDIT) return form(me, model);
        if (form.step() == SharingStep.MASK)
            return preview(form, masked(sharing, sent.getOrDefault("mask", List.of())), me, model);
        if (form.step() != SharingStep.SHARE) return preview(form, sharing, me, model);
        if (!sharing.mark().equals(seen)) return preview(form, sharing, me, model.addAttribute("changed", true));
        if (sharing.anonymous()) return shareAnonymously(form, sharing, me, model);
        var id = new SharedLessonId(SentOnce.id(form.secretOrNew(), me.id().value(), sharing));
        if (shared.madeBy(id).isEmpty())
            shared.save(new SharedLesson(
                    id,
                    sharing.words(),
                    sharing.skills(),
                    sharing.team(),
                    sharing.place(),
                    me.id(),
                    LocalDate.now(clock)));
        return Done.redirect(flash, "lessons.library.shared", "/lessons/library/" + id);
    }

    /** The code is shown at once and not after a redirect, which would keep it in the session of its owner. */
    private String shareAnonymously(SharingForm form, Sharing sharing, CurrentPerson me, Model model) {
        var code = TakeBackCode.of(form.secretOrNew(), LocalDate.now(clock));
        anonymously.handIn(sharing.words(), sharing.skills(), sharing.team(), sharing.place(), code);
        model.addAttribute("code", code);
        model.addAttribute("copy", copies.of(sharing.words(), me).orElse(null));
        return "lessons/library-code";
    }

    private String preview(SharingForm form, Sharing sharing, CurrentPerson me, Model model) {
        var words = sharing.words();
        var owner = sharing.anonymous() ? null : me.id();
        var month =
                sharing.anonymous() ? anonymously.month() : LocalDate.now(clock).withDayOfMonth(1);
        model.addAttribute(
                "view", views.of(words, sharing.skills(), owner, sharing.place(), month, sharing.team() != null));
        model.addAttribute("copy", sharing.anonymous() ? copies.of(words, me).orElse(null) : null);
        model.addAttribute("sharing", sharing);
        model.addAttribute("sent", form);
        model.addAttribute("secret", form.secretOrNew());
        model.addAttribute("names", names.in(words.text()).keySet());
        return "lessons/library-preview";
    }

    private Sharing masked(Sharing sharing, List<String> mask) {
        var masks = new HashMap<>(names.in(sharing.words().text()));
        masks.keySet().retainAll(mask.stream().map(Text::prose).toList());
        var chosen = Map.copyOf(masks);
        return sharing.saying(sharing.words().reworded(text -> names.masked(text, chosen)));
    }

    /** What the form says, or null when it has errors. */
    private @Nullable Sharing accepted(SharingForm form, BindingResult errors, CurrentPerson me) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        var skills = skillPicker.picked(form.skills(), "skills", errors);
        if (errors.hasErrors() || skillPicker.isAdding()) return null;
        var anonymous = requireNonNull(form.anonymous());
        var team = form.reach() == Reach.TEAM ? readers.teamOf(me.id()) : null;
        var crowd = readers.crowd(me.id(), team);
        if (anonymous && !crowd.hides()) {
            errors.rejectValue("anonymous", "lessons.library.form.tooFew", new Object[] {Crowd.FEWEST}, null);
            return null;
        }
        return new Sharing(
                form.toWords(),
                skills.stream().map(SkillAsked::skill).toList(),
                team,
                anonymous,
                anonymous ? crowd.hidingPlace() : crowd.place());
    }

    private String form(CurrentPerson me, Model model) {
        model.addAttribute("team", readers.teamOf(me.id()));
        model.addAttribute("kinds", LessonKind.values());
        model.addAttribute("reaches", Reach.values());
        model.addAttribute("names", List.of(false, true));
        return "lessons/library-form";
    }
}
