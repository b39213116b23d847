package app.trellis.expertise;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the levels mean, and how HR says it in the firm's own words. */
@Controller
@Transactional
@RequestMapping("/skills/levels")
class LevelController {

    private final Levels levels;
    private final SkillLevels words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LevelController(Levels levels, SkillLevels words, ApplicationEventPublisher events, Clock clock) {
        this.levels = levels;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("levels", levels.all());
        return "expertise/levels";
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/{level}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable int level, Model model) {
        refuseUnknown(level);
        var form = words.findById(level)
                .map(own -> LevelForm.of(own.words(), own.edits().count()))
                .orElseGet(() -> LevelForm.of(levels.usual(level), 0));
        model.addAttribute("form", form);
        return form(level, model);
    }

    @PreAuthorize("hasRole('HR')")
    @PutMapping("/{level}")
    String update(
            @PathVariable int level,
            @Valid @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        refuseUnknown(level);
        if (errors.hasErrors()) return form(level, model);
        var usual = levels.usual(level);
        words.begin(level, usual.name(), usual.meaning());
        var own = words.forChange(level).orElseThrow();
        var revised = form.toLevel(level);
        if (own.edits().isAfter(form.version()) && !revised.equals(own.words()))
            throw new Conflict(
                    "expertise.level",
                    "/skills/levels",
                    own.edits(),
                    form,
                    LevelForm.of(own.words(), own.edits().count()),
                    Map.of());
        own.revise(revised, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", "/skills/levels");
    }

    private static void refuseUnknown(int level) {
        if (level < 1 || level > SkillAsked.HIGHEST) throw new NotFound();
    }

    private static String form(int level, Model model) {
        model.addAttribute("level", level);
        return "expertise/level-form";
    }
}
