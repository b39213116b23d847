package app.trellis.fit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people do not want to be shown again. Nothing but their own lists depends on it. */
@Component
class NotInterested {

    private record Hidden(OpportunityKind kind, UUID subjectId) {}

    private final JdbcClient jdbc;

    NotInterested(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<OpportunityKind, Set<UUID>> of(PersonId person) {
        return jdbc
                .sql("SELECT kind, subject_id FROM not_interested WHERE person_id = ?")
                .param(person.value())
                .query(Hidden.class)
                .list()
                .stream()
                .collect(groupingBy(Hidden::kind, mapping(Hidden::subjectId, toSet())));
    }

    void hide(PersonId person, OpportunityKind kind, UUID id, Instant at) {
        jdbc.sql("INSERT INTO not_interested VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(person.value(), kind.name(), id, Timestamp.from(at))
                .update();
    }

    void showAgain(PersonId person, OpportunityKind kind, UUID id) {
        jdbc.sql("DELETE FROM not_interested WHERE person_id = ? AND kind = ? AND subject_id = ?")
                .params(person.value(), kind.name(), id)
                .update();
    }
}
