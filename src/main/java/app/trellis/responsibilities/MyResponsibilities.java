package app.trellis.responsibilities;

import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what somebody carries, was offered and has offered, volunteered for and leads: each with the page that tells more. */
@Component
@Transactional(readOnly = true)
class MyResponsibilities {

    /** Of each kind, the latest. */
    private static final int MOST = 50;

    private static final String ROW =
            "SELECT r.id, %s AS page, r.title, r.hours, r.starts_on, r.ends_on, %s AS status, p.name AS person FROM ";

    private final JdbcClient jdbc;

    MyResponsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MyRow> carried(CurrentPerson me) {
        return rows(ROW.formatted("'/holders/' || h.id", "h.ending") + """
                responsibility_holder h JOIN responsibility r ON r.id = h.responsibility_id JOIN person p ON p.id = r.owner_id
                WHERE h.person_id = :me ORDER BY h.ended_at IS NOT NULL, h.taken_on_at DESC""", me);
    }

    List<MyRow> received(CurrentPerson me) {
        return rows(ROW.formatted("'/offers/' || o.id", "o.status") + """
                responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id JOIN person p ON p.id = o.offerer_id
                WHERE o.recipient_id = :me ORDER BY o.closed_at IS NOT NULL, o.offered_at DESC""", me);
    }

    List<MyRow> made(CurrentPerson me) {
        return rows(ROW.formatted("'/offers/' || o.id", "o.status") + """
                responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id JOIN person p ON p.id = o.recipient_id
                WHERE o.offerer_id = :me ORDER BY o.closed_at IS NOT NULL, o.offered_at DESC""", me);
    }

    List<MyRow> volunteered(CurrentPerson me) {
        return rows(ROW.formatted("''", "v.status") + """
                responsibility_volunteer v JOIN responsibility r ON r.id = v.responsibility_id JOIN person p ON p.id = r.owner_id
                WHERE v.person_id = :me AND v.status IN ('WAITING', 'NOT_CHOSEN') ORDER BY v.volunteered_at DESC""", me);
    }

    List<MyRow> led(CurrentPerson me) {
        return rows(ROW.formatted("''", "r.status") + """
                responsibility r JOIN person p ON p.id = r.owner_id
                WHERE r.owner_id = :me OR r.stand_in_id = :me ORDER BY r.status = 'ENDED', r.created_at DESC""", me);
    }

    private List<MyRow> rows(String sql, CurrentPerson me) {
        return jdbc.sql(sql + " LIMIT " + MOST)
                .param("me", me.id().value())
                .query(new RecordRows<>(MyRow.class))
                .list();
    }
}
