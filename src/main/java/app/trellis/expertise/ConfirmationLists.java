package app.trellis.expertise;

import app.trellis.lists.RecordRows;
import app.trellis.people.PersonId;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody is asked to confirm, and what they have confirmed. Who has left is left out. */
@Component
@Transactional(readOnly = true)
class ConfirmationLists {

    /** The latest; nobody has more. A limit all the same. */
    private static final int MOST = 200;

    private static final RowMapper<ConfirmationRow> ROW = new RecordRows<>(ConfirmationRow.class);

    private final JdbcClient jdbc;

    ConfirmationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one who has waited longest first. */
    List<ConfirmationRow> askedOf(PersonId me) {
        return rows("""
                SELECT s.person_id, o.name, s.skill_id, k.label, s.level, q.asked_at AS at
                FROM skill_request q JOIN person_skill s ON s.id = q.person_skill_id
                JOIN person o ON o.id = s.person_id JOIN skill k ON k.id = s.skill_id
                WHERE q.asked_id = :me AND q.declined_at IS NULL AND o.left_on IS NULL ORDER BY q.asked_at, q.id LIMIT :most
                """, me);
    }

    /** The latest first. What it says now is the person's, and may be out of sight. */
    List<ConfirmationRow> givenBy(PersonId me) {
        return rows("""
                SELECT s.person_id, o.name, s.skill_id, k.label, p.level, p.at
                FROM skill_proof p JOIN person_skill s ON s.id = p.person_skill_id
                JOIN person o ON o.id = s.person_id JOIN skill k ON k.id = s.skill_id
                WHERE p.confirmed_by = :me AND o.left_on IS NULL ORDER BY p.at DESC, p.id LIMIT :most
                """, me);
    }

    private List<ConfirmationRow> rows(String sql, PersonId me) {
        return jdbc.sql(sql)
                .param("me", me.value())
                .param("most", MOST)
                .query(ROW)
                .list();
    }
}
