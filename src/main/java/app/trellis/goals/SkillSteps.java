package app.trellis.goals;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Steps that are about a skill. */
@Component
class SkillSteps implements PlanTarget {

    static final String KIND = "skill";

    private final Vocabulary vocabulary;

    SkillSteps(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids) {
        return vocabulary.names(ids.stream().map(SkillId::new).toList()).values().stream()
                .map(skill ->
                        new PlanLink(new StepTarget(KIND, skill.id().value()), skill.label(), "/skills/" + skill.id()))
                .toList();
    }
}
