package app.trellis.lessons;

import app.trellis.people.CurrentPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the lesson of one's own that says nearly the same as what one shares. No key leads there, but who has all rights on
 * the database can compare words.
 */
@Component
@Transactional(readOnly = true)
class OwnCopies {

    private final JdbcClient jdbc;

    OwnCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LessonId> of(SharedWords words, CurrentPerson owner) {
        return jdbc.sql("""
                        SELECT id FROM lessons.lesson
                        WHERE owner_id = :owner AND (similarity(saw, :saw) > 0.4 OR similarity(action, :action) > 0.4)
                        ORDER BY similarity(saw, :saw) DESC LIMIT 1""")
                .param("owner", owner.id().value())
                .param("saw", words.saw())
                .param("action", words.action())
                .query(UUID.class)
                .optional()
                .map(LessonId::new);
    }
}
