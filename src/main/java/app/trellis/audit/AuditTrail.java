package app.trellis.audit;

import app.trellis.activity.Activity;
import app.trellis.activity.ConfidentialActivity;
import app.trellis.people.PersonId;
import app.trellis.signin.NetworkAddress;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes each activity down in the transaction that published it: no change without its entry, no entry without its change.
 * Only what is confidential is not written down.
 */
@Component
@Transactional
class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void write(Activity activity) {
        if (activity instanceof ConfidentialActivity) return;
        jdbc.sql("""
                WITH entry AS (
                  INSERT INTO audit_entry (happened_at, kind, person_id, record_kind, record_id, address, fields)
                  VALUES (:at, :kind, :person, :recordKind, :record, :address, :fields) RETURNING id)
                INSERT INTO audit_unsealed (entry_id) SELECT id FROM entry
                """)
                .param("at", Timestamp.from(activity.at()))
                .param("kind", activity.getClass().getSimpleName())
                .param(
                        "person",
                        Optional.ofNullable(activity.by()).map(PersonId::value).orElse(null))
                .param("recordKind", activity.about().kind())
                .param("record", activity.about().id())
                .param("address", NetworkAddress.ofRequest())
                .param("fields", activity.fields().toArray(String[]::new))
                .update();
    }
}
