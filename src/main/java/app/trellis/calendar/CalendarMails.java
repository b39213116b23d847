package app.trellis.calendar;

import app.trellis.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What mails have told the calendar of each person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarMails {

    private final JdbcClient jdbc;

    CalendarMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next who writes to this calendar waits until this transaction ends, and then sees what it told. */
    void lock(PersonId person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('calendar' || :person, 0))")
                .param("person", person.value().toString())
                .query((row, number) -> true)
                .single();
    }

    /** What no mail server took told nobody anything. */
    void forget(UUID mail) {
        jdbc.sql("DELETE FROM calendar_mail WHERE mail_id = ?").param(mail).update();
    }

    Optional<Known> last(PersonId person, UUID event) {
        return jdbc.sql("""
                        SELECT kind, event_id, revision, starts_at, ends_at, zone, title, place, href, cancelled
                        FROM calendar_mail WHERE person_id = ? AND event_id = ?
                        ORDER BY revision DESC LIMIT 1
                        """)
                .params(person.value(), event)
                .query(CalendarMails::known)
                .optional();
    }

    /** The ids of what stands in this calendar and is not over. */
    List<UUID> upcoming(PersonId person, Instant now) {
        return jdbc.sql("SELECT DISTINCT event_id FROM calendar_mail WHERE person_id = ? AND ends_at > ?")
                .params(person.value(), Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    void add(UUID mail, PersonId person, Known told) {
        var appointment = told.appointment();
        jdbc.sql("""
                INSERT INTO calendar_mail (mail_id, person_id, kind, event_id, revision, starts_at, ends_at, zone, title,
                  place, href, cancelled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        mail,
                        person.value(),
                        told.kind(),
                        appointment.id(),
                        appointment.revision(),
                        Timestamp.from(appointment.startsAt()),
                        Timestamp.from(appointment.endsAt()),
                        appointment.zone(),
                        appointment.title(),
                        appointment.place(),
                        appointment.href(),
                        appointment.cancelled())
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getString("kind"),
                new Appointment(
                        row.getObject("event_id", UUID.class),
                        row.getLong("revision"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("zone"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("href"),
                        row.getBoolean("cancelled")));
    }
}
