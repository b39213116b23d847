package app.trellis.responsibilities;

import app.trellis.expertise.Evidence;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A responsibility that somebody carried to its end shows the skills that it needed and taught. */
@Component
@Transactional(readOnly = true)
class ResponsibilityEvidence implements Evidence.Source {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResponsibilityEvidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Evidence> of(PersonId person) {
        var carried = new LinkedHashMap<UUID, Evidence>();
        jdbc.sql("""
                        SELECT h.id, h.responsibility_id, r.title, CAST(h.ended_at AT TIME ZONE :zone AS date) AS ended_on,
                          s.skill_id, s.level, s.must
                        FROM (SELECT * FROM responsibility_holder WHERE person_id = :person AND ending = 'ENDED'
                          ORDER BY ended_at DESC, id LIMIT :most) h
                        JOIN responsibility r ON r.id = h.responsibility_id
                        LEFT JOIN (SELECT * FROM responsibility_skill UNION ALL SELECT * FROM responsibility_teaches) s
                          ON s.responsibility_id = r.id
                        ORDER BY h.ended_at DESC, h.id, s.level DESC
                        """)
                .param("person", person.value())
                .param("zone", clock.getZone().getId())
                .param("most", MOST)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    var page = "/responsibilities/" + row.getString("responsibility_id") + "/holders/" + id;
                    var one = carried.get(id);
                    if (one == null)
                        carried.put(
                                id,
                                one = new Evidence(
                                        Evidence.Kind.RESPONSIBILITY,
                                        id,
                                        row.getString("title"),
                                        row.getObject("ended_on", LocalDate.class),
                                        page,
                                        new ArrayList<>()));
                    var skill = row.getObject("skill_id", UUID.class);
                    if (skill != null)
                        one.shows()
                                .add(new SkillAsked(new SkillId(skill), row.getInt("level"), row.getBoolean("must")));
                });
        return List.copyOf(carried.values());
    }
}
