package app.trellis.skills;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A skill that nobody is to choose any more, or that is the same as another. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class RetirementController {

    private final Skills skills;
    private final Vocabulary vocabulary;
    private final SkillPicker picker;
    private final List<SkillReferences> references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetirementController(
            Skills skills,
            Vocabulary vocabulary,
            SkillPicker picker,
            List<SkillReferences> references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.picker = picker;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/skills/{id}/retirement/new")
    @Transactional(readOnly = true)
    String compose(@PathVariable SkillId id, Model model) {
        var skill = skills.findById(id).orElseThrow(NotFound::new);
        if (!skill.canBeRetired()) throw isAlready(id);
        model.addAttribute("form", RetirementForm.EMPTY);
        return form(skill, model);
    }

    @PostMapping("/skills/{id}/retirement")
    String retire(
            @PathVariable SkillId id,
            @Valid @ModelAttribute("form") RetirementForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var chosen = errors.getTarget() == null
                ? List.<SkillAsked>of()
                : picker.picked(form.successor(), "successor", errors);
        var locked =
                skills.bothForChange(id, chosen.isEmpty() ? id : chosen.get(0).skill());
        var skill = found(locked, id).orElseThrow(NotFound::new);
        if (!skill.canBeRetired()) throw isAlready(id);
        var successor =
                chosen.isEmpty() ? null : found(locked, chosen.get(0).skill()).orElse(null);
        check(form, skill, chosen.size(), successor, errors);
        if (errors.hasErrors() || picker.isAdding()) return form(skill, model);
        if (successor == null || !form.merges()) {
            events.publishEvent(skill.retire(successor == null ? null : successor.id(), me.id(), clock.instant()));
            return Done.redirect(flash, "skills.wasRetired", "/skills/" + id);
        }
        events.publishEvent(skill.mergeInto(successor, me.id(), clock.instant()));
        skills.passOn(id, successor.id());
        references.forEach(reference -> reference.merge(id, successor.id()));
        return Done.redirect(flash, "skills.merged", "/skills/" + successor.id());
    }

    @DeleteMapping("/skills/{id}/retirement")
    String restore(@PathVariable SkillId id, CurrentPerson me, RedirectAttributes flash) {
        var skill = skills.forChange(id).orElseThrow(NotFound::new);
        if (!skill.canBeRestored()) throw new Refused("/skills/" + id, "skills.notRestored");
        if (!skill.isConcept()) refuseTwin(skill);
        events.publishEvent(skill.restore(me.id(), clock.instant()));
        return Done.redirect(flash, "skills.restored", "/skills/" + id);
    }

    /** While it was retired, its name was free for another. */
    private void refuseTwin(Skill skill) {
        var label = skill.details().label();
        skills.lockName(label);
        var twin = vocabulary.called(List.of(label)).get(label);
        if (twin != null) throw new Refused("/skills/" + skill.id(), "skills.form.twin", twin.label());
    }

    private static void check(
            RetirementForm form, Skill skill, int chosen, @Nullable Skill successor, BindingResult errors) {
        if (errors.hasErrors()) return;
        if (chosen > 1) errors.rejectValue("successor", "skills.picker.choose");
        else if (successor == null) {
            if (form.merges()) errors.rejectValue("successor", "skills.retirement.noSuccessor");
        } else if (successor.id().equals(skill.id())) errors.rejectValue("successor", "skills.retirement.itself");
        else if (successor.isRetired()) errors.rejectValue("successor", "skills.retirement.successorRetired");
    }

    private static Optional<Skill> found(List<Skill> skills, SkillId id) {
        return skills.stream().filter(skill -> skill.id().equals(id)).findAny();
    }

    private static Refused isAlready(SkillId id) {
        return new Refused("/skills/" + id, "skills.already");
    }

    private static String form(Skill skill, Model model) {
        model.addAttribute("skill", skill);
        return "skills/retirement";
    }
}
