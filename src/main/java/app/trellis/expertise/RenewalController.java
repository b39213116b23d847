package app.trellis.expertise;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying of an old skill that it is still true. */
@Controller
@Transactional
class RenewalController {

    private final PersonSkills skills;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenewalController(PersonSkills skills, ApplicationEventPublisher events, Clock clock) {
        this.skills = skills;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/people/{id}/skills/{skill}/renewal")
    String renew(@PathVariable PersonId id, @PathVariable SkillId skill, CurrentPerson me, RedirectAttributes flash) {
        var held = skills.visibleForChange(me, id, skill).orElseThrow(NotFound::new);
        Owners.refuseOthers(id, me);
        if (HeldSkill.isOld(held.saidAt(), clock)) events.publishEvent(held.renew(clock.instant()));
        return Done.redirect(flash, "expertise.renewed", PersonSkillController.address(id));
    }
}
