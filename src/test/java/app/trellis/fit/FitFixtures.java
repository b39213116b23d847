package app.trellis.fit;

import app.trellis.jobs.JobProfileId;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people can do and want, for tests of what fits them. */
@Component
class FitFixtures {

    private final JdbcClient jdbc;
    private final Clock clock;

    FitFixtures(JdbcClient jdbc, Clock clock) {
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

    JobProfileId job(String title, SkillAsked... asks) {
        var id = JobProfileId.random();
        jdbc.sql("INSERT INTO job_profile (id, title, created_at, version) VALUES (?, ?, ?, 0)")
                .params(id.value(), title, now())
                .update();
        for (var asked : asks)
            jdbc.sql("INSERT INTO job_profile_skill VALUES (?, ?, ?, ?)")
                    .params(id.value(), asked.skill().value(), asked.level(), asked.must())
                    .update();
        return id;
    }

    void wants(CurrentPerson person, JobProfileId job) {
        jdbc.sql("""
                        INSERT INTO career_goal (id, owner_id, job_profile_id, shared_with, status, created_at, touched_at, edits, version)
                        VALUES (?, ?, ?, 'NOBODY', 'ACTIVE', ?, ?, 0, 0)
                        """)
                .params(UUID.randomUUID(), person.id().value(), job.value(), now(), now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
