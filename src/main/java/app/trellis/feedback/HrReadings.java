package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which people of HR read feedback that is not about them, for its author and recipient. */
@Component
class HrReadings {

    private final JdbcClient jdbc;

    HrReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lastAt the latest time: each one stands in the audit trail */
    record HrReading(String name, Instant lastAt) {}

    void add(FeedbackId feedback, PersonId reader, Instant at) {
        jdbc.sql("""
                        INSERT INTO feedback_hr_reading (feedback_id, person_id, first_at, last_at) VALUES (:feedback, :reader, :at, :at)
                        ON CONFLICT (feedback_id, person_id) DO UPDATE SET last_at = greatest(feedback_hr_reading.last_at, :at)
                        """)
                .param("feedback", feedback.value())
                .param("reader", reader.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The first reader first. */
    List<HrReading> of(FeedbackId feedback) {
        return jdbc.sql("""
                        SELECT p.name, h.last_at FROM feedback_hr_reading h JOIN person p ON p.id = h.person_id
                        WHERE h.feedback_id = ? ORDER BY h.first_at, p.id""").param(feedback.value()).query(HrReading.class).list();
    }
}
