package app.trellis.expertise;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody chooses to show what they can do: a training that they attended, feedback that they received. */
@Controller
@Transactional
@RequestMapping("/people/{id}/skills/{skill}/evidence")
class EvidenceController {

    private final Owners owners;
    private final PersonSkills skills;
    private final OwnEvidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceController(
            Owners owners, PersonSkills skills, OwnEvidence evidence, ApplicationEventPublisher events, Clock clock) {
        this.owners = owners;
        this.skills = skills;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** Adds the skill where the person has not yet said that they have it; only they and their manager see it then. */
    @PostMapping
    String choose(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @RequestParam Evidence.Kind kind,
            @RequestParam UUID evidence,
            CurrentPerson me,
            RedirectAttributes flash) {
        owners.self(id, me);
        var chosen = this.evidence
                .of(me, kind, evidence)
                .filter(one -> one.canShow(skill))
                .orElseThrow(NotFound::new);
        skills.lock(id.toString());
        var before = skills.visibleForChange(me, id, skill);
        var held = before.orElseGet(() -> add(me, chosen, skill));
        held.show(kind, evidence, chosen.levelOf(skill, held.details().level()), clock.instant())
                .ifPresent(events::publishEvent);
        var next =
                chosen.shows().isEmpty() ? PersonSkillController.address(id, skill) : PersonSkillController.address(id);
        return Done.redirect(flash, before.isPresent() ? "expertise.shown" : "expertise.addedByEvidence", next);
    }

    private PersonSkill add(CurrentPerson me, Evidence chosen, SkillId skill) {
        if (chosen.shows().isEmpty()) throw new NotFound();
        var details = new HeldDetails(chosen.levelOf(skill, 1), chosen.on(), ShownTo.MANAGER);
        var held = skills.save(new PersonSkill(me.id(), skill, details, clock.instant()));
        events.publishEvent(held.added());
        return held;
    }

    @DeleteMapping("/{evidence}")
    String remove(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @PathVariable UUID evidence,
            CurrentPerson me,
            RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        held.hide(evidence, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "expertise.hidden", PersonSkillController.address(id, skill));
    }
}
