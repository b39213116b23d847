package app.trellis.expertise;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.WallClock;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people say what they can do: each of themselves, and nobody of another. */
@Controller
@Transactional
@RequestMapping("/people/{id}/skills")
class PersonSkillController {

    /** More is a list that nobody reads. */
    static final int MOST = 100;

    private static final int FOUND = 25;

    private final Owners owners;
    private final PersonSkills skills;
    private final Vocabulary vocabulary;
    private final Levels levels;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonSkillController(
            Owners owners,
            PersonSkills skills,
            Vocabulary vocabulary,
            Levels levels,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.owners = owners;
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.levels = levels;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** First the skill, by search, then what the person says of it. */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(
            @PathVariable PersonId id,
            @RequestParam(required = false) @Nullable SkillId skill,
            @RequestParam(defaultValue = "") String q,
            CurrentPerson me,
            Model model) {
        owners.self(id, me);
        if (skill == null) return choose(q, model);
        if (skills.visibleTo(me, id, skill).isPresent()) return "redirect:%s/edit".formatted(address(id, skill));
        model.addAttribute("form", SkillForm.empty());
        return form(choosable(id, skill), null, model, me);
    }

    private String choose(String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : vocabulary.search(q, FOUND));
        return "expertise/choose";
    }

    @PostMapping
    String create(
            @PathVariable PersonId id,
            @RequestParam SkillId skill,
            @Valid @ModelAttribute("form") SkillForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        owners.self(id, me);
        var details = accepted(form, errors);
        skills.lock(id.toString());
        var before = skills.visibleForChange(me, id, skill);
        if (before.isPresent() && !before.get().details().equals(details))
            throw new Refused(address(id, skill), "expertise.already");
        if (before.isEmpty()) {
            var name = choosable(id, skill);
            if (details == null) return form(name, null, model, me);
            if (skills.countByPersonId(id) >= MOST) throw new Refused(address(id), "expertise.enough", MOST);
            events.publishEvent(skills.save(new PersonSkill(id, skill, details, clock.instant()))
                    .added());
        }
        return Done.redirect(flash, "expertise.added", address(id));
    }

    @GetMapping("/{skill}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable PersonId id, @PathVariable SkillId skill, CurrentPerson me, Model model) {
        var held = skills.visibleTo(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        model.addAttribute("form", SkillForm.of(held));
        return form(name(skill), held, model, me);
    }

    @PutMapping("/{skill}")
    String update(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @Valid @ModelAttribute("form") SkillForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        var details = accepted(form, errors);
        if (details == null) return form(name(skill), held, model, me);
        if (held.edits().isAfter(form.version()) && !details.equals(held.details()))
            throw new Conflict("expertise", address(id, skill), held.edits(), form, SkillForm.of(held), Map.of());
        held.revise(details, clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", address(id, skill));
    }

    /** With everything that made it sure. */
    @DeleteMapping("/{skill}")
    String remove(@PathVariable PersonId id, @PathVariable SkillId skill, CurrentPerson me, RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill);
        if (held.isEmpty() && !me.is(id)) throw new NotFound();
        Owners.refuseOthers(id, me);
        held.ifPresent(one -> {
            skills.delete(one);
            events.publishEvent(one.removed(clock.instant()));
        });
        return Done.redirect(flash, "expertise.removed", address(id));
    }

    /** What the form says, or null when it has errors. */
    private @Nullable HeldDetails accepted(SkillForm form, BindingResult errors) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.check(errors, WallClock.latestToday(clock));
        return errors.hasErrors() ? null : form.toDetails();
    }

    private SkillName name(SkillId skill) {
        return vocabulary.names(List.of(skill)).values().stream().findFirst().orElseThrow(NotFound::new);
    }

    private SkillName choosable(PersonId id, SkillId skill) {
        var name = name(skill);
        if (name.retired()) throw new Refused(address(id) + "/new", "expertise.retired", name.label());
        return name;
    }

    private String form(SkillName name, @Nullable PersonSkill held, Model model, CurrentPerson me) {
        model.addAttribute("skill", name);
        model.addAttribute("held", held);
        model.addAttribute("levels", levels.all());
        model.addAttribute(
                "manager", staff.managerOf(me.id()).flatMap(staff::card).orElse(null));
        model.addAttribute("choices", ShownTo.values());
        return "expertise/form";
    }

    static String address(PersonId person) {
        return "/people/" + person + "/skills";
    }

    static String address(PersonId person, SkillId skill) {
        return address(person) + "/" + skill;
    }
}
