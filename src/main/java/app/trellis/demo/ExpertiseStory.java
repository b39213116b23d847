package app.trellis.demo;

import static java.util.Objects.requireNonNull;

import app.trellis.demo.ExpertiseScript.Held;
import app.trellis.expertise.ExpertiseBackfill;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;

/** Lets people say what they can do, and others confirm it. */
class ExpertiseStory {

    private final ExpertiseBackfill expertise;
    private final Vocabulary vocabulary;

    ExpertiseStory(ExpertiseBackfill expertise, Vocabulary vocabulary) {
        this.expertise = expertise;
        this.vocabulary = vocabulary;
    }

    void tell(Cast cast, Today today) {
        var script = ExpertiseScript.read().expertise();
        var skills = vocabulary.called(script.stream()
                .flatMap(person -> person.skills().stream())
                .map(Held::skill)
                .distinct()
                .toList());
        for (var person : script)
            for (var held : person.skills())
                tell(
                        cast.named(person.person()),
                        requireNonNull(skills.get(held.skill()), held.skill()).id(),
                        held,
                        cast,
                        today);
    }

    private void tell(PersonId person, SkillId skill, Held script, Cast cast, Today today) {
        var held = expertise.hold(person, skill, script.level(), null, !script.hidden(), today.at(script.said()));
        for (var other : script.by()) expertise.confirm(held, cast.named(other.who()), today.at(other.at()));
        for (var other : script.asked()) expertise.ask(held, cast.named(other.who()), today.at(other.at()));
    }
}
