package app.trellis.responsibilities;

import static java.util.stream.Collectors.toSet;

import app.trellis.jobs.Jobs;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a responsibility fits a job, for those who offer it. Of the person it knows the job alone: what they can do and
 * where they want to go is compared for their own eyes only.
 */
@Component
@Transactional(readOnly = true)
class RoleFits {

    /**
     * What the responsibility and the job have in common.
     *
     * @param known whether somebody has written what the job asks for
     * @param skills the names of what it needs or teaches and the job asks for
     */
    record RoleFit(boolean known, List<String> skills) {}

    private final Jobs jobs;
    private final Vocabulary vocabulary;

    RoleFits(Jobs jobs, Vocabulary vocabulary) {
        this.jobs = jobs;
        this.vocabulary = vocabulary;
    }

    RoleFit of(PersonId person, ResponsibilityDetails details) {
        var job = jobs.of(person).stream()
                .flatMap(id -> jobs.withIds(List.of(id)).stream())
                .findFirst();
        if (job.isEmpty()) return new RoleFit(false, List.of());
        var own = Stream.concat(details.needs().stream(), details.teaches().stream())
                .map(SkillAsked::skill)
                .collect(toSet());
        var common = job.get().asks().stream()
                .map(SkillAsked::skill)
                .filter(own::contains)
                .toList();
        return new RoleFit(
                true,
                vocabulary.names(common).values().stream()
                        .map(SkillName::label)
                        .sorted()
                        .toList());
    }
}
