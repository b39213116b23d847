package app.trellis.demo;

import app.trellis.skills.SkillBackfill;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people at Harbor Point can do, in its own words; {@code skills.yaml}. */
class SkillsStory {

    private final SkillBackfill skills;

    SkillsStory(SkillBackfill skills) {
        this.skills = skills;
    }

    void tell(Cast cast, Today today) {
        var hr = cast.named("Hana Kimura");
        var longAgo = today.before(Period.ofYears(1)).atStartOfDay(today.zone()).toInstant();
        for (var one : SkillsScript.read().skills())
            skills.introduce(one.label(), one.synonyms(), one.about(), one.uri(), hr, longAgo);
    }

    record SkillsScript(List<Known> skills) {

        record Known(
                String label,
                List<String> synonyms,
                String about,
                @Nullable String uri) {}

        static SkillsScript read() {
            return Script.read("skills.yaml", SkillsScript.class);
        }
    }
}
