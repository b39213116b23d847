package app.trellis.skills;

import app.trellis.activity.Activity;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SkillRecords implements PermissionRecords {

    private final SkillFixtures fixtures;
    private final Skills skills;
    private final Clock clock;

    SkillRecords(SkillFixtures fixtures, Skills skills, Clock clock) {
        this.fixtures = fixtures;
        this.skills = skills;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var retired = fixtures.named("Shorthand");
        Activity.unpublished(
                skills.getReferenceById(retired).retire(null, viewers.hr().id(), clock.instant()));
        return Map.of(
                "skill", fixtures.named("Active listening"),
                "otherSkill", fixtures.named("Listening well"),
                "retiredSkill", retired);
    }
}
