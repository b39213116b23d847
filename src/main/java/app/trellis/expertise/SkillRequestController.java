package app.trellis.expertise;

import app.trellis.directory.PersonPicker;
import app.trellis.directory.PickedPerson;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking a manager or a colleague to confirm a skill of one's own. */
@Controller
@Transactional
@RequestMapping("/people/{id}/skills/{skill}/requests")
class SkillRequestController {

    private final PersonSkills skills;
    private final Vocabulary vocabulary;
    private final PersonPicker picker;
    private final Access access;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SkillRequestController(
            PersonSkills skills,
            Vocabulary vocabulary,
            PersonPicker picker,
            Access access,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.picker = picker;
        this.access = access;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @RequestParam(required = false) @Nullable PersonId to,
            CurrentPerson me,
            Model model) {
        var held = skills.visibleTo(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        var manager = manager(held);
        var asked = manager.filter(card -> card.id().equals(to)).map(PickedPerson::of);
        model.addAttribute("form", new SkillRequestForm(asked.orElse(null)));
        return form(held, model);
    }

    @PostMapping
    String ask(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @Valid @ModelAttribute("form") SkillRequestForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        var other = picker.picked(form.asked(), "asked", me, errors);
        other.ifPresent(one -> refuse(held, one, errors));
        if (errors.hasErrors()) return form(held, model);
        held.ask(other.orElseThrow().id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "expertise.asked", PersonSkillController.address(id, skill));
    }

    @DeleteMapping("/{asked}")
    String cancel(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @PathVariable PersonId asked,
            CurrentPerson me,
            RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        var address = PersonSkillController.address(id, skill);
        var cancelled = held.cancelRequest(asked, clock.instant());
        if (cancelled.isEmpty() && (held.isDeclinedBy(asked) || held.isConfirmedBy(asked)))
            throw new Refused(address, "expertise.request.gone");
        cancelled.ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.requestCancelled", address);
    }

    /** Says in the field why this person cannot be asked. */
    private void refuse(PersonSkill held, PersonCard person, Errors errors) {
        var reason = held.personId().equals(person.id())
                ? "oneself"
                : held.isConfirmedBy(person.id())
                        ? "confirmed"
                        : held.isDeclinedBy(person.id()) ? "declined" : canSignIn(person) ? null : "noAccess";
        if (reason != null)
            errors.rejectValue("asked", "expertise.request." + reason, new Object[] {person.name()}, null);
    }

    private boolean canSignIn(PersonCard person) {
        return !access.canSignIn(List.of(person.id())).isEmpty();
    }

    /** The first whom one asks, as far as they can answer. */
    private Optional<PersonCard> manager(PersonSkill held) {
        return staff.managerOf(held.personId())
                .flatMap(staff::card)
                .filter(card -> held.canBeConfirmedBy(card.id()) && canSignIn(card));
    }

    private String form(PersonSkill held, Model model) {
        model.addAttribute("held", held);
        model.addAttribute("skill", vocabulary.names(List.of(held.skillId())).get(held.skillId()));
        model.addAttribute("manager", manager(held).orElse(null));
        return "expertise/request";
    }
}
