package app.trellis.expertise;

import app.trellis.activity.Activity;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The employee has a skill for everyone, with evidence; one for the manager, who confirmed it long ago; and another for the
 * manager, which the other manager is asked to confirm.
 */
@Component
class ExpertiseRecords implements PermissionRecords {

    private final ExpertiseFixtures fixtures;
    private final PersonSkills skills;
    private final Clock clock;

    ExpertiseRecords(ExpertiseFixtures fixtures, PersonSkills skills, Clock clock) {
        this.fixtures = fixtures;
        this.skills = skills;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var now = clock.instant();
        var longAgo = now.minus(Duration.ofDays(1000));
        var evidence = UUID.randomUUID();
        var open = fixtures.skill("Beekeeping");
        var hidden = fixtures.skill("Lock picking");
        var asked = fixtures.skill("Bell ringing");
        var shown = fixtures.held(viewers.employee(), open, 3, ShownTo.EVERYBODY);
        Activity.unpublished(shown.show(Evidence.Kind.FEEDBACK, evidence, 3, now));
        var confirmed = fixtures.held(viewers.employee(), hidden, 2, ShownTo.MANAGER, longAgo);
        Activity.unpublished(confirmed.confirm(viewers.manager().id(), longAgo));
        var waiting = fixtures.held(viewers.employee(), asked, 4, ShownTo.MANAGER);
        Activity.unpublished(waiting.ask(viewers.otherManager().id(), now));
        skills.flush();
        return Map.of(
                "newSkill", fixtures.skill("Knitting"),
                "openSkill", open,
                "privateSkill", hidden,
                "askedSkill", asked,
                "evidence", evidence);
    }
}
