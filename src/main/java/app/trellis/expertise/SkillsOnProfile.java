package app.trellis.expertise;

import static java.util.stream.Collectors.joining;

import app.trellis.directory.ProfileFact;
import app.trellis.people.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows on a profile what the person does best, of what they show to everyone. */
@Component
class SkillsOnProfile implements ProfileFact {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    SkillsOnProfile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Fact> of(PersonId employee) {
        var best = jdbc.sql("""
                        SELECT k.label FROM person_skill s JOIN skill k ON k.id = s.skill_id
                        WHERE s.person_id = :person AND s.shown_to = 'EVERYBODY' ORDER BY s.level DESC, k.label, s.id LIMIT :most
                        """)
                .param("person", employee.value())
                .param("most", MOST)
                .query(String.class)
                .list();
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact("expertise.best", best.stream().collect(joining(", "))));
    }
}
