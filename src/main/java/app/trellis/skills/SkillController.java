package app.trellis.skills;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.text.Text;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
class SkillController {

    private final Skills skills;
    private final Vocabulary vocabulary;
    private final List<SkillUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SkillController(
            Skills skills, Vocabulary vocabulary, List<SkillUse> uses, ApplicationEventPublisher events, Clock clock) {
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/skills/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable SkillId id, CurrentPerson me, Model model) {
        var skill = skills.findById(id).orElseThrow(NotFound::new);
        model.addAttribute("skill", skill);
        var successor = skill.successorId();
        model.addAttribute(
                "successor",
                successor == null ? null : vocabulary.names(List.of(successor)).get(successor));
        model.addAttribute(
                "uses", uses.stream().map(use -> UseShown.of(use, id, me)).toList());
        return "skills/show";
    }

    /** @param all the address of the list of all; null for none */
    record UseShown(
            String heading,
            List<SkillUse.Line> lines,
            @Nullable String all) {

        static UseShown of(SkillUse use, SkillId skill, CurrentPerson me) {
            return new UseShown(use.heading(), use.of(skill, me), use.all(skill));
        }
    }

    /** {@code label}: what somebody searched for in vain. */
    @PreAuthorize("hasRole('HR')")
    @GetMapping("/skills/new")
    String compose(@RequestParam(required = false) @Nullable String label, Model model) {
        var words = label == null ? null : Text.beginning(Text.line(label), SkillDetails.LONGEST_LINE);
        model.addAttribute("form", SkillForm.named(words));
        return "skills/form";
    }

    @PreAuthorize("hasRole('HR')")
    @PostMapping("/skills")
    String create(
            @Valid @ModelAttribute("form") SkillForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var details = accepted(form, errors, null);
        if (details == null) return form(model, null);
        var id = new SkillId(SentOnce.id(form.formId(), me.id().value(), details));
        if (skills.madeBy(id).isEmpty()) {
            refuseTwin(details, id, errors);
            if (errors.hasErrors()) return form(model, null);
            events.publishEvent(skills.save(new Skill(id, null, details, me.id(), clock.instant()))
                    .added(me.id()));
        }
        return Done.redirect(flash, "skills.added", "/skills/" + id);
    }

    @PreAuthorize("hasRole('HR')")
    @GetMapping("/skills/{id}/edit")
    String edit(@PathVariable SkillId id, Model model) {
        var skill = skills.findById(id).orElseThrow(NotFound::new);
        model.addAttribute("form", SkillForm.of(skill));
        return form(model, skill);
    }

    @PreAuthorize("hasRole('HR')")
    @PutMapping("/skills/{id}")
    String update(
            @PathVariable SkillId id,
            @Valid @ModelAttribute("form") SkillForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var skill = skills.forChange(id).orElseThrow(NotFound::new);
        var details = accepted(form, errors, skill);
        if (details != null && !skill.isConcept()) refuseTwin(details, id, errors);
        if (details == null || errors.hasErrors()) return form(model, skill);
        if (skill.edits().isAfter(form.version()) && !details.equals(skill.details()))
            throw new Conflict("skills", "/skills/" + id, skill.edits(), form, SkillForm.of(skill), Map.of());
        skill.revise(details, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", "/skills/" + id);
    }

    /** What the form says, or null when it has errors. */
    private static @Nullable SkillDetails accepted(SkillForm form, BindingResult errors, @Nullable Skill before) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.check(errors);
        return errors.hasErrors() ? null : form.toDetails(before);
    }

    /** The same word is the same skill. */
    private void refuseTwin(SkillDetails details, SkillId id, BindingResult errors) {
        skills.lockName(details.label());
        var twin = vocabulary.called(List.of(details.label())).get(details.label());
        if (twin != null && !twin.id().equals(id))
            errors.rejectValue("label", "skills.form.twin", new Object[] {twin.label()}, null);
    }

    private static String form(Model model, @Nullable Skill skill) {
        model.addAttribute("skill", skill);
        return "skills/form";
    }
}
