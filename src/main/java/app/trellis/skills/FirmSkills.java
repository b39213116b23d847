package app.trellis.skills;

import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes skills of the firm from words of other modules: of files, of the demonstration. */
@Component
@Transactional
public class FirmSkills {

    private final Vocabulary vocabulary;
    private final Skills skills;
    private final Clock clock;

    FirmSkills(Vocabulary vocabulary, Skills skills, Clock clock) {
        this.vocabulary = vocabulary;
        this.skills = skills;
        this.clock = clock;
    }

    /** What is known of these words and skills; the rest can be made. */
    public NamedSkills named(Collection<String> words, Collection<SkillAsked> there) {
        var labels = vocabulary.names(
                there.stream().map(SkillAsked::skill).distinct().toList());
        return new NamedSkills(vocabulary.called(words), labels, this);
    }

    void make(SkillId id, String label, @Nullable PersonId by) {
        skills.save(new Skill(id, null, SkillDetails.labelled(label), by, clock.instant()));
    }

    /** Deletes skills that nothing refers to, such as those that a file which is undone had made. */
    public void delete(List<SkillId> unused) {
        skills.deleteAllByIdInBatch(unused);
    }
}
