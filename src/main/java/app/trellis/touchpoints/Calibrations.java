package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds calibrations as somebody may see them: HR, the account manager, the lead, and the contact as long as they are one. */
@Component
@Transactional(readOnly = true)
class Calibrations {

    private static final int MOST = 20;

    private static final String OPEN = """
            (CAST(:hr AS boolean) OR a.account_manager_id = :viewer OR c.lead_id = :viewer
              OR c.contact_id = :viewer AND EXISTS (SELECT FROM client_contact k
                WHERE k.account_id = c.account_id AND k.person_id = :viewer AND k.removed_at IS NULL
                  AND k.added_at <= c.started_at))""";

    private final CalibrationRepository all;
    private final Touchpoints touchpoints;
    private final JdbcClient jdbc;

    Calibrations(CalibrationRepository all, Touchpoints touchpoints, JdbcClient jdbc) {
        this.all = all;
        this.touchpoints = touchpoints;
        this.jdbc = jdbc;
    }

    Optional<Calibration> visibleTo(CurrentPerson me, ClientAccountId account, UUID id) {
        return isOpen(me, account, id) ? all.findById(id) : Optional.empty();
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    @Transactional
    public Optional<Calibration> visibleForChange(CurrentPerson me, ClientAccountId account, UUID id) {
        if (!isOpen(me, account, id)) return Optional.empty();
        touchpoints.refuseReader(me, account);
        return all.forChange(id);
    }

    private boolean isOpen(CurrentPerson me, ClientAccountId account, UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM calibration c JOIN client_account a ON a.id = c.account_id"
                        + " WHERE c.id = :id AND a.id = :account AND " + OPEN + ")")
                .param("id", id)
                .param("account", account.value())
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .query(Boolean.class)
                .single();
    }

    /** Those that this person may open, and for everybody of the account what others agreed on; the latest first. */
    List<CalibrationRow> shownTo(CurrentPerson me, ClientAccountId account) {
        return jdbc.sql("""
                        SELECT * FROM (SELECT c.id, l.name AS lead, k.name AS contact, c.started_at, c.agreement,
                            c.lead_answered_at IS NOT NULL AND c.contact_answered_at IS NOT NULL AS complete,
                            c.lead_id = :viewer AND c.lead_answered_at IS NULL
                              OR c.contact_id = :viewer AND c.contact_answered_at IS NULL AS mine, %s AS open
                          FROM calibration c JOIN client_account a ON a.id = c.account_id
                          JOIN person l ON l.id = c.lead_id JOIN person k ON k.id = c.contact_id
                          WHERE c.account_id = :account) shown
                        WHERE open OR agreement <> '' ORDER BY started_at DESC, id LIMIT %d""".formatted(OPEN, MOST))
                .param("account", account.value())
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .query(new RecordRows<>(CalibrationRow.class))
                .list();
    }
}
