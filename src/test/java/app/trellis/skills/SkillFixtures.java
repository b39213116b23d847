package app.trellis.skills;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Skills for tests. */
@Component
public class SkillFixtures {

    private final SkillBackfill past;
    private final Skills skills;
    private final Clock clock;

    SkillFixtures(SkillBackfill past, Skills skills, Clock clock) {
        this.past = past;
        this.skills = skills;
        this.clock = clock;
    }

    /** A skill of the firm. */
    public SkillId named(String label, String... synonyms) {
        return concept(null, label, synonyms);
    }

    /** A concept of ESCO. */
    public SkillId concept(@Nullable String uri, String label, String... synonyms) {
        var id = past.introduce(label, List.of(synonyms), "", uri, null, clock.instant());
        skills.flush();
        return id;
    }
}
