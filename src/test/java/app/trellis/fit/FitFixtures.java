package app.trellis.fit;

import app.trellis.goals.GoalBackfill;
import app.trellis.jobs.JobBackfill;
import app.trellis.jobs.JobProfileDetails;
import app.trellis.jobs.JobProfileId;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people can do and want, for tests of what fits them. */
@Component
class FitFixtures {

    private final JobBackfill jobs;
    private final GoalBackfill goals;
    private final JdbcClient jdbc;
    private final Clock clock;

    FitFixtures(JobBackfill jobs, GoalBackfill goals, JdbcClient jdbc, Clock clock) {
        this.jobs = jobs;
        this.goals = goals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SkillId skill(String label) {
        var id = SkillId.random();
        jdbc.sql("INSERT INTO skill (id, label, created_at, version) VALUES (?, ?, ?, 0)")
                .params(id.value(), label, now())
                .update();
        return id;
    }

    void has(CurrentPerson person, SkillId skill, int level) {
        jdbc.sql("""
                        INSERT INTO person_skill (id, person_id, skill_id, level, shown_to, said_at, version)
                        VALUES (gen_random_uuid(), ?, ?, ?, 'MANAGER', ?, 0)
                        ON CONFLICT (person_id, skill_id) DO UPDATE SET level = excluded.level
                        """).params(person.id().value(), skill.value(), level, now()).update();
    }

    void confirmed(CurrentPerson person, SkillId skill, int level, CurrentPerson by) {
        has(person, skill, level);
        jdbc.sql("""
                        INSERT INTO skill_proof (id, person_skill_id, kind, level, confirmed_by, at)
                        SELECT gen_random_uuid(), id, 'CONFIRMED', ?, ?, ? FROM person_skill WHERE person_id = ? AND skill_id = ?
                        """)
                .params(level, by.id().value(), now(), person.id().value(), skill.value())
                .update();
    }

    JobProfileId job(String title, CurrentPerson hr, SkillAsked... asks) {
        return jobs.add(new JobProfileDetails(title, "", null, List.of(asks)), hr.id(), clock.instant());
    }

    void wants(CurrentPerson person, JobProfileId job) {
        goals.set(person.id(), job, "", "", null, clock.instant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
