package app.trellis.expertise;

import static java.util.stream.Collectors.groupingBy;

import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the skills of a person, each for the eyes of one viewer. */
@Component
@Transactional(readOnly = true)
class SkillLists {

    private static final String SKILLS = """
            SELECT s.id, s.skill_id, k.label, k.retired_at IS NOT NULL AS retired, s.level, s.last_used, s.shown_to, s.said_at
            FROM person_skill s JOIN skill k ON k.id = s.skill_id WHERE s.person_id = :person AND\s""" + SkillVisibility.SQL;

    private static final RowMapper<ProofRow> PROOF = new RecordRows<>(ProofRow.class);
    private static final RowMapper<RequestRow> REQUEST = new RecordRows<>(RequestRow.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SkillLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The highest level first. */
    List<SkillRow> of(PersonId person, CurrentPerson viewer) {
        return rows(jdbc.sql(SKILLS + " ORDER BY s.level DESC, k.label, s.id"), person, viewer);
    }

    Optional<SkillRow> one(PersonId person, SkillId skill, CurrentPerson viewer) {
        return rows(jdbc.sql(SKILLS + " AND s.skill_id = :skill").param("skill", skill.value()), person, viewer)
                .stream()
                .findFirst();
    }

    private List<SkillRow> rows(StatementSpec statement, PersonId person, CurrentPerson viewer) {
        var rows = statement
                .param("person", person.value())
                .param("viewer", viewer.id().value())
                .query((row, number) -> {
                    var saidAt = row.getTimestamp("said_at").toInstant();
                    var lastUsed = row.getDate("last_used");
                    return new SkillRow(
                            row.getObject("id", UUID.class),
                            new SkillId(row.getObject("skill_id", UUID.class)),
                            row.getString("label"),
                            row.getBoolean("retired"),
                            row.getInt("level"),
                            lastUsed == null ? null : lastUsed.toLocalDate(),
                            ShownTo.valueOf(row.getString("shown_to")),
                            saidAt,
                            HeldSkill.isOld(saidAt, clock),
                            List.of());
                })
                .list();
        var proofs = proofs(rows.stream().map(SkillRow::id).toList());
        return rows.stream()
                .map(row -> row.with(proofs.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ProofRow>> proofs(Collection<UUID> held) {
        return jdbc.sql("""
                        SELECT p.person_skill_id AS held_id, p.kind, p.level, p.at, p.confirmed_by, c.name, p.shown_by
                        FROM skill_proof p LEFT JOIN person c ON c.id = p.confirmed_by
                        WHERE p.person_skill_id = ANY (:held) ORDER BY p.level DESC, p.at DESC, p.id
                        """).param("held", held.toArray(UUID[]::new)).query(PROOF).list().stream()
                .collect(groupingBy(ProofRow::heldId));
    }

    /** Whom the person has asked to confirm it, the latest first. For this person only. */
    List<RequestRow> requests(UUID held) {
        return jdbc.sql("""
                        SELECT q.asked_id, p.name, q.asked_at, q.declined_at FROM skill_request q JOIN person p ON p.id = q.asked_id
                        WHERE q.person_skill_id = ? ORDER BY q.asked_at DESC, q.id
                        """).param(held).query(REQUEST).list();
    }
}
