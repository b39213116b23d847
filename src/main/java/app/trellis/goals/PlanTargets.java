package app.trellis.goals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What steps can lead to, from all modules that answer. */
@Component
class PlanTargets {

    private final List<PlanTarget> all;

    PlanTargets(List<PlanTarget> all) {
        this.all = all;
    }

    /** Where these steps lead, in a statement for each kind. What this person does not see is missing. */
    Map<StepTarget, PlanLink> links(CurrentPerson viewer, Collection<StepTarget> targets) {
        var ids = targets.stream().collect(groupingBy(StepTarget::kind, mapping(StepTarget::id, toList())));
        return all.stream()
                .filter(target -> ids.containsKey(target.kind()))
                .flatMap(target -> target.links(viewer, ids.getOrDefault(target.kind(), List.of())).stream())
                .collect(toMap(PlanLink::target, Function.identity(), (one, other) -> one));
    }

    Optional<PlanLink> link(CurrentPerson viewer, @Nullable StepTarget target) {
        return target == null
                ? Optional.empty()
                : links(viewer, List.of(target)).values().stream().findFirst();
    }

    /** What teaches each of these skills. */
    Map<SkillId, List<PlanLink>> teaching(CurrentPerson viewer, Collection<SkillId> skills) {
        var teaching = new HashMap<SkillId, List<PlanLink>>();
        if (skills.isEmpty()) return teaching;
        for (var target : all)
            target.teaching(viewer, skills)
                    .forEach((skill, links) -> teaching.computeIfAbsent(skill, key -> new ArrayList<>())
                            .addAll(links));
        return teaching;
    }
}
