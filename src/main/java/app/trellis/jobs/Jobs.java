package app.trellis.jobs;

import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the questions that other modules have about what jobs ask for. */
@Component
@Transactional(readOnly = true)
public class Jobs {

    private static final String CARDS = """
            SELECT j.id, j.title, j.next_id, s.skill_id, s.level, s.must
            FROM job_profile j LEFT JOIN job_profile_skill s ON s.job_profile_id = j.id
            """;

    /** By title, and the skills as {@link SkillAsked#normalForm} has them. */
    private static final String ORDER = "ORDER BY j.title, j.id, s.must DESC, s.level DESC, s.skill_id";

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The profile of a job title, in whatever case it is written. Where no profile has the whole title, that of what stands
     * before the first comma: {@code Claims Specialist} for {@code Claims Specialist, Brightwater Insurance}.
     */
    public Optional<JobProfileCard> titled(String title) {
        return cards(jdbc.sql(CARDS + "WHERE j.id = job_profile_of(:title) " + ORDER)
                        .param("title", title))
                .stream()
                .findFirst();
    }

    /** The profile of the job that a person has today, found by its title as {@link #titled} does. */
    public Optional<JobProfileId> of(PersonId person) {
        return jdbc.sql(
                        "SELECT job_profile_of(job_title) FROM person WHERE id = ? AND job_profile_of(job_title) IS NOT NULL")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(JobProfileId::new);
    }

    /** The jobs whose next step this is, by title. */
    public List<JobProfileCard> leadingTo(JobProfileId id) {
        return cards(jdbc.sql(CARDS + "WHERE j.next_id = :id " + ORDER).param("id", id.value()));
    }

    /** The profiles of these ids by title, in one statement. Unknown ids are missing from the answer. */
    public List<JobProfileCard> withIds(Collection<JobProfileId> ids) {
        if (ids.isEmpty()) return List.of();
        return cards(jdbc.sql(CARDS + "WHERE j.id = ANY (:ids) " + ORDER)
                .param("ids", ids.stream().map(JobProfileId::value).toArray(UUID[]::new)));
    }

    /** All profiles by title. */
    public List<JobProfileCard> all() {
        return cards(jdbc.sql(CARDS + ORDER));
    }

    private static List<JobProfileCard> cards(JdbcClient.StatementSpec statement) {
        var cards = new LinkedHashMap<UUID, JobProfileCard>();
        statement.query(row -> {
            var id = row.getObject("id", UUID.class);
            var next = row.getObject("next_id", UUID.class);
            if (!cards.containsKey(id))
                cards.put(
                        id,
                        new JobProfileCard(
                                new JobProfileId(id),
                                row.getString("title"),
                                new ArrayList<>(),
                                next == null ? null : new JobProfileId(next)));
            var skill = row.getObject("skill_id", UUID.class);
            if (skill == null) return;
            cards.get(id).asks().add(new SkillAsked(new SkillId(skill), row.getInt("level"), row.getBoolean("must")));
        });
        return List.copyOf(cards.values());
    }
}
