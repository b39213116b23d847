package app.trellis.expertise;

import app.trellis.activity.Activity;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillFixtures;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Skills of the vocabulary, and of people: {@code skills.held(amara, excel, 4, ShownTo.EVERYBODY)}. */
@Component
@Transactional
public class ExpertiseFixtures {

    private final PersonSkills skills;
    private final SkillFixtures vocabulary;
    private final Clock clock;

    ExpertiseFixtures(PersonSkills skills, SkillFixtures vocabulary, Clock clock) {
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    public SkillId skill(String label) {
        return vocabulary.named(label);
    }

    PersonSkill held(CurrentPerson person, SkillId skill, int level, ShownTo shownTo) {
        return held(person, skill, level, shownTo, clock.instant());
    }

    PersonSkill held(CurrentPerson person, SkillId skill, int level, ShownTo shownTo, Instant saidAt) {
        return skills.saveAndFlush(new PersonSkill(person.id(), skill, new HeldDetails(level, null, shownTo), saidAt));
    }

    /** For the tests of other features. */
    public void shownToEverybody(CurrentPerson person, SkillId skill, int level) {
        held(person, skill, level, ShownTo.EVERYBODY);
    }

    /** The record of a skill for the manager alone, which somebody else is asked to confirm. */
    public UUID askedToConfirm(CurrentPerson person, SkillId skill, CurrentPerson other) {
        var held = held(person, skill, 3, ShownTo.MANAGER);
        Activity.unpublished(held.ask(other.id(), clock.instant()));
        skills.flush();
        return held.id();
    }
}
