package app.trellis.roster;

import app.trellis.people.Duties.Duty;
import app.trellis.people.PersonBefore;
import app.trellis.people.PersonId;
import app.trellis.people.Placement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What HR has changed by hand, and what waits for its day. */
@Component
class HandChanges {

    private static final int SHOWN = 10;

    private static final String CHANGE = """
            SELECT id, person_id, kind, starts_on, fields, placement, successor_id, made_by, made_at, done_at, problem, before,
              made_version, handed_over
            FROM person_change""";

    /** A problem that may be over the next time. */
    static final String TRIED_AGAIN = "other";

    private static final String WAITING = "done_at IS NULL AND taken_back_at IS NULL";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HandChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One after the other, so that two who keep the same people see what the other did. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('person_change'))")
                .query((row, number) -> true)
                .single();
    }

    void save(HandChange change) {
        jdbc.sql("""
                        INSERT INTO person_change (id, person_id, kind, starts_on, fields, placement, successor_id, made_by, made_at,
                          done_at, before, made_version, handed_over)
                        VALUES (:id, :person, :kind, :startsOn, :fields, CAST(:placement AS jsonb), :successor, :by, :at, :doneAt,
                          CAST(:before AS jsonb), :version, CAST(:handedOver AS jsonb))""")
                .param("id", change.id())
                .param("person", change.person().value())
                .param("kind", change.kind().name())
                .param("startsOn", change.startsOn())
                .param("fields", change.fields().toArray(String[]::new))
                .param("placement", written(change.placement()))
                .param("successor", value(change.successor()))
                .param("by", change.by().value())
                .param("at", Timestamp.from(change.at()))
                .param("doneAt", change.doneAt() == null ? null : Timestamp.from(change.doneAt()))
                .param("before", written(change.before()))
                .param("version", change.madeVersion())
                .param("handedOver", written(change.handedOver()))
                .update();
    }

    /** What the profile shows: what waits, then what was done last. */
    List<HandChange> of(PersonId person) {
        return jdbc.sql(CHANGE + """
                        WHERE person_id = :person AND taken_back_at IS NULL
                        ORDER BY done_at IS NULL DESC, made_at DESC LIMIT :most""".indent(1))
                .param("person", person.value())
                .param("most", SHOWN)
                .query((row, number) -> change(row))
                .list();
    }

    Optional<HandChange> forChange(PersonId person, UUID id) {
        return jdbc.sql(CHANGE + " WHERE id = :id AND person_id = :person AND taken_back_at IS NULL FOR UPDATE")
                .param("id", id)
                .param("person", person.value())
                .query((row, number) -> change(row))
                .optional();
    }

    Optional<HandChange> waiting(PersonId person, HandChange.Kind kind, @Nullable LocalDate day) {
        return jdbc.sql(CHANGE + " WHERE person_id = :person AND kind = :kind AND " + WAITING
                        + " AND (CAST(:day AS date) IS NULL OR starts_on = :day) ORDER BY starts_on LIMIT 1")
                .param("person", person.value())
                .param("kind", kind.name())
                .param("day", day)
                .query((row, number) -> change(row))
                .optional();
    }

    /**
     * The next that is due and was not tried, held until the transaction ends; another copy of Trellis takes the one after
     * it. A leaving is tried until it is done: the access must end.
     */
    Optional<HandChange> nextDue(LocalDate today, Collection<UUID> tried) {
        return jdbc.sql(CHANGE + """
                        WHERE starts_on <= :today AND (problem IS NULL OR problem = :again OR kind = 'LEFT')
                          AND id <> ALL (:tried) AND %s
                        ORDER BY starts_on, made_at LIMIT 1 FOR UPDATE SKIP LOCKED""".formatted(WAITING).indent(1))
                .param("today", today)
                .param("again", TRIED_AGAIN)
                .param("tried", tried.toArray(UUID[]::new))
                .query((row, number) -> change(row))
                .optional();
    }

    void done(
            UUID id,
            LocalDate startsOn,
            Instant at,
            PersonBefore before,
            long version,
            List<Duty> handedOver,
            @Nullable String problem) {
        jdbc.sql("""
                        UPDATE person_change SET starts_on = :startsOn, done_at = :at, before = CAST(:before AS jsonb),
                          made_version = :version, handed_over = CAST(:handedOver AS jsonb), problem = :problem
                        WHERE id = :id""")
                .param("startsOn", startsOn)
                .param("at", Timestamp.from(at))
                .param("before", json.writeValueAsString(before))
                .param("version", version)
                .param("handedOver", json.writeValueAsString(handedOver))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /** What waited for its day and could not be done: HR reads it and decides, but for what is tried again. */
    void failed(UUID id, String problem) {
        jdbc.sql("UPDATE person_change SET problem = ? WHERE id = ? AND done_at IS NULL")
                .params(problem, id)
                .update();
    }

    void takenBack(UUID id, Instant at) {
        jdbc.sql("UPDATE person_change SET taken_back_at = ? WHERE id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** What still waits for somebody who is gone is never done. */
    void takeBackAllWaiting(PersonId person, Instant at) {
        jdbc.sql("UPDATE person_change SET taken_back_at = ? WHERE person_id = ? AND " + WAITING)
                .params(Timestamp.from(at), person.value())
                .update();
    }

    private HandChange change(ResultSet row) throws SQLException {
        var done = row.getTimestamp("done_at");
        var successor = row.getObject("successor_id", UUID.class);
        var placement = row.getString("placement");
        var before = row.getString("before");
        var handedOver = row.getString("handed_over");
        return new HandChange(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                HandChange.Kind.valueOf(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                List.of((String[]) row.getArray("fields").getArray()),
                placement == null ? null : json.readValue(placement, Placement.class),
                successor == null ? null : new PersonId(successor),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                done == null ? null : done.toInstant(),
                row.getString("problem"),
                before == null ? null : json.readValue(before, PersonBefore.class),
                row.getObject("made_version", Long.class),
                handedOver == null ? List.of() : List.of(json.readValue(handedOver, Duty[].class)));
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
