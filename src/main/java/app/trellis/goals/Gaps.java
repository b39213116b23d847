package app.trellis.goals;

import static java.util.stream.Collectors.toMap;

import app.trellis.expertise.Expertise;
import app.trellis.expertise.HeldSkill;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillGap;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what a job asks for with what somebody can do, for that person's own eyes. */
@Component
@Transactional(readOnly = true)
class Gaps {

    private final Expertise expertise;
    private final Vocabulary vocabulary;
    private final PlanTargets targets;

    Gaps(Expertise expertise, Vocabulary vocabulary, PlanTargets targets) {
        this.expertise = expertise;
        this.vocabulary = vocabulary;
        this.targets = targets;
    }

    /** What each job misses, in one statement for all of them. */
    Function<Collection<SkillAsked>, List<SkillGap>> of(PersonId me) {
        var held = held(me);
        return asks -> asks.stream().map(asked -> gap(asked, held)).toList();
    }

    /**
     * The gap with what may close it.
     *
     * @param planned where the steps of the plan lead already: not offered again
     */
    GapPicture picture(CurrentPerson me, Collection<SkillAsked> asks, Set<StepTarget> planned) {
        var gaps = of(me.id()).apply(asks);
        var names = vocabulary.names(asks.stream().map(SkillAsked::skill).toList());
        var open = gaps.stream()
                .filter(gap -> !gap.has())
                .map(gap -> gap.asked().skill())
                .toList();
        var teaching = targets.teaching(me, open);
        return new GapPicture(gaps.stream()
                .map(gap -> Optional.ofNullable(names.get(gap.asked().skill()))
                        .map(name -> new GapRow(
                                name,
                                gap,
                                Stream.concat(
                                                teaching.getOrDefault(name.id(), List.of()).stream(),
                                                Stream.of(step(name.id(), name.label()))
                                                        .filter(step -> !gap.has()))
                                        .filter(link -> !planned.contains(link.target()))
                                        .toList()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    private static PlanLink step(SkillId skill, String label) {
        return new PlanLink(new StepTarget(SkillSteps.KIND, skill.value()), label, "/skills/" + skill);
    }

    private Map<SkillId, HeldSkill> held(PersonId person) {
        return expertise.of(person).stream().collect(toMap(HeldSkill::skill, Function.identity()));
    }

    private static SkillGap gap(SkillAsked asked, Map<SkillId, HeldSkill> held) {
        var skill = held.get(asked.skill());
        return skill == null ? new SkillGap(asked, 0, 0) : new SkillGap(asked, skill.level(), skill.sureLevel());
    }
}
