package app.trellis.expertise;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirming what somebody else can do, and taking that back. Nobody confirms their own. */
@Controller
@Transactional
class ConfirmationController {

    private static final String CONFIRMATIONS = "/skills/confirmations";

    private final PersonSkills skills;
    private final ConfirmationLists lists;
    private final Levels levels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmationController(
            PersonSkills skills,
            ConfirmationLists lists,
            Levels levels,
            ApplicationEventPublisher events,
            Clock clock) {
        this.skills = skills;
        this.lists = lists;
        this.levels = levels;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping(CONFIRMATIONS)
    @Transactional(readOnly = true)
    String list(CurrentPerson me, Model model) {
        model.addAttribute("asked", lists.askedOf(me.id()));
        model.addAttribute("given", lists.givenBy(me.id()));
        model.addAttribute("levels", levels.all());
        return "expertise/confirmations";
    }

    /** @param level that the reader saw; null if the form does not say */
    @PostMapping("/people/{id}/skills/{skill}/confirmation")
    String confirm(
            @PathVariable PersonId id,
            @PathVariable SkillId skill,
            @RequestParam(required = false) @Nullable Integer level,
            CurrentPerson me,
            RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill)
                .or(() -> skills.confirmedByForChange(me, id, skill))
                .orElseThrow(NotFound::new);
        if (me.is(id)) throw new AccessDeniedException("one’s own skill");
        if (level != null && level != held.details().level())
            throw new Refused(PersonSkillController.address(id, skill), "expertise.confirm.changed");
        held.confirm(me.id(), clock.instant()).ifPresent(events::publishEvent);
        // Where it was shown to no one else, it is out of sight now that it is answered.
        skills.flush();
        var visible = skills.visibleTo(me, id, skill).isPresent();
        return Done.redirect(flash, "expertise.confirmed", visible ? PersonSkillController.address(id) : CONFIRMATIONS);
    }

    /** Also what the person shows to fewer people since. */
    @DeleteMapping("/people/{id}/skills/{skill}/confirmation")
    String withdraw(
            @PathVariable PersonId id, @PathVariable SkillId skill, CurrentPerson me, RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill)
                .or(() -> skills.confirmedByForChange(me, id, skill))
                .orElseThrow(NotFound::new);
        if (me.is(id)) throw new AccessDeniedException("one’s own skill");
        held.withdrawConfirmation(me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "expertise.withdrawn", CONFIRMATIONS);
    }

    /** Somebody who was asked cannot say. */
    @PostMapping("/people/{id}/skills/{skill}/refusal")
    String decline(@PathVariable PersonId id, @PathVariable SkillId skill, CurrentPerson me, RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill)
                .or(() -> skills.declinedByForChange(me, id, skill))
                .orElseThrow(NotFound::new);
        if (me.is(id)) throw new AccessDeniedException("one’s own skill");
        if (!held.isAskedOf(me.id()) && !held.isDeclinedBy(me.id()))
            throw new Refused(CONFIRMATIONS, "expertise.request.gone");
        held.decline(me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "expertise.declined", CONFIRMATIONS);
    }
}
