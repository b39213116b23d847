package app.trellis.goals;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a step of a growth plan can lead to. A module whose records can be steps answers. */
public interface PlanTarget {

    /** The kind of record, which is kept with the step and never changes. */
    String kind();

    /** The titles and addresses of these records, as far as this person sees them, in one statement. */
    List<PlanLink> links(CurrentPerson viewer, Collection<UUID> ids);

    /** A few records that teach each of these skills, for a plan that has none yet; in one statement. */
    default Map<SkillId, List<PlanLink>> teaching(CurrentPerson viewer, Collection<SkillId> skills) {
        return Map.of();
    }
}
