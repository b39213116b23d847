package app.trellis.fit;

import app.trellis.jobs.JobProfileId;
import app.trellis.skills.SkillId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What something has to do with so that it may fit a person: what the rule looks at, in a form that a statement can ask
 * for by an index.
 *
 * @param levels of the skills that the person has
 * @param wanted skills that the person's job and goals ask for
 * @param jobs the person's own, the next one, and those of the goals
 */
public record Interests(Map<SkillId, Integer> levels, Set<SkillId> wanted, Set<JobProfileId> jobs) {

    /** All skills, those that are there and those that are wanted. */
    private UUID[] skills() {
        var all = new HashSet<>(levels.keySet());
        all.addAll(wanted);
        return all.stream().map(SkillId::value).toArray(UUID[]::new);
    }

    /** The levels of {@link #skills}, in the same order; 0 for what is only wanted. */
    private Integer[] levelsOf(UUID[] skills) {
        return Stream.of(skills)
                .map(skill -> levels.getOrDefault(new SkillId(skill), 0))
                .toArray(Integer[]::new);
    }

    /** All of them for a statement, as {@code :skills}, {@code :levels} and {@code :jobs}. */
    public Map<String, Object> parameters() {
        var skills = skills();
        return Map.of("skills", skills, "levels", levelsOf(skills), "jobs", jobIds());
    }

    private UUID[] jobIds() {
        return jobs.stream().map(JobProfileId::value).toArray(UUID[]::new);
    }

    public boolean isEmpty() {
        return levels.isEmpty() && wanted.isEmpty() && jobs.isEmpty();
    }
}
