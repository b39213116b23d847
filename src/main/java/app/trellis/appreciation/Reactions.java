package app.trellis.appreciation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.trellis.people.CurrentPerson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reactions to thanks: one of each person, asked for only after the thanks were found as somebody sees them. */
@Component
@Transactional
class Reactions {

    /** More names than anybody reads. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    Reactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reacted(Reaction kind, String name) {}

    /** Who feels what, by name. */
    @Transactional(readOnly = true)
    public Map<Reaction, List<String>> to(AppreciationId thanks) {
        return jdbc.sql("""
                        SELECT r.kind, p.name FROM appreciation_reaction r JOIN person p ON p.id = r.person_id
                        WHERE r.appreciation_id = :thanks ORDER BY p.name, p.id LIMIT :most
                        """).param("thanks", thanks.value()).param("most", MOST).query(Reacted.class).list().stream()
                .collect(groupingBy(
                        Reacted::kind, () -> new EnumMap<>(Reaction.class), mapping(Reacted::name, toList())));
    }

    @Transactional(readOnly = true)
    public Optional<Reaction> of(CurrentPerson me, AppreciationId thanks) {
        return jdbc.sql("SELECT kind FROM appreciation_reaction WHERE appreciation_id = :thanks AND person_id = :me")
                .param("thanks", thanks.value())
                .param("me", me.id().value())
                .query(Reaction.class)
                .optional();
    }

    /** In place of the one before. */
    void react(CurrentPerson me, AppreciationId thanks, Reaction kind) {
        jdbc.sql("""
                        INSERT INTO appreciation_reaction (appreciation_id, person_id, kind) VALUES (:thanks, :me, :kind)
                        ON CONFLICT (appreciation_id, person_id) DO UPDATE SET kind = excluded.kind
                        """)
                .param("thanks", thanks.value())
                .param("me", me.id().value())
                .param("kind", kind.name())
                .update();
    }

    void takeBack(CurrentPerson me, AppreciationId thanks) {
        jdbc.sql("DELETE FROM appreciation_reaction WHERE appreciation_id = :thanks AND person_id = :me")
                .param("thanks", thanks.value())
                .param("me", me.id().value())
                .update();
    }
}
