package app.trellis.fit;

import static java.util.stream.Collectors.toMap;

import app.trellis.expertise.HeldSkill;
import app.trellis.fit.GrowthProfile.Target;
import app.trellis.jobs.JobProfileCard;
import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the cases of the rule say in words: {@code coaching 3, planning 2 nice}; {@code coaching 3 confirmed}. */
class FitCases {

    private FitCases() {}

    static SkillId skill(String name) {
        return new SkillId(UUID.nameUUIDFromBytes(name.strip().getBytes(StandardCharsets.UTF_8)));
    }

    static JobProfileId job(String title) {
        return new JobProfileId(skill(title).value());
    }

    static List<SkillAsked> asked(@Nullable String text) {
        return parts(text)
                .map(part -> new SkillAsked(skill(part[0]), Integer.parseInt(part[1]), part.length < 3))
                .toList();
    }

    static List<HeldSkill> held(@Nullable String text) {
        return parts(text)
                .map(part -> new HeldSkill(
                        skill(part[0]),
                        Integer.parseInt(part[1]),
                        Instant.EPOCH,
                        part.length < 3 ? 0 : Integer.parseInt(part[1])))
                .toList();
    }

    static GrowthProfile person(@Nullable String skills, JobProfileCard role, Target... targets) {
        return new GrowthProfile(
                held(skills).stream().collect(toMap(HeldSkill::skill, Function.identity())), role, List.of(targets));
    }

    static JobProfileCard role(String title, String asks, @Nullable String next) {
        return new JobProfileCard(job(title), title, asked(asks), next == null ? null : job(next));
    }

    static Target goal(String title, String... skills) {
        return new Target(
                title,
                job(title),
                Set.of(Arrays.stream(skills).map(FitCases::skill).toArray(SkillId[]::new)));
    }

    private static Stream<String[]> parts(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(",")).map(part -> part.strip().split(" "));
    }
}
