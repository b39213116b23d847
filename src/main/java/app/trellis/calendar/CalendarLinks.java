package app.trellis.calendar;

import app.trellis.calendar.CalendarLinkActivity.CalendarLinkMade;
import app.trellis.calendar.CalendarLinkActivity.CalendarLinkRemoved;
import app.trellis.calendar.CalendarLinkActivity.CalendarLinkRenewed;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.SecretToken;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.CheckReturnValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The private links by which calendar programs read the appointments of people. A person has one, and a newer one ends it. */
@Component
@Transactional
class CalendarLinks {

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Access access;

    CalendarLinks(JdbcClient jdbc, Staff staff, Access access) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.access = access;
    }

    Optional<Instant> madeAt(PersonId person) {
        return jdbc.sql("SELECT made_at FROM calendar_link WHERE person_id = ?")
                .param(person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose it is, unless they have left or may not sign in. */
    Optional<PersonId> owner(SecretToken token) {
        return jdbc.sql("SELECT person_id FROM calendar_link WHERE token_hash = ?")
                .param(token.hash())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .filter(person -> staff.isPresent(person)
                        && access.canSignIn(List.of(person)).contains(person));
    }

    /** Empty if it is the person's already: the form was sent twice. */
    @CheckReturnValue
    Optional<CalendarLinkActivity> make(PersonId person, SecretToken token, Instant at) {
        var made = jdbc.sql("""
                        INSERT INTO calendar_link AS link (person_id, token_hash, made_at) VALUES (:person, :hash, :at)
                        ON CONFLICT (person_id) DO UPDATE SET token_hash = :hash, made_at = :at
                          WHERE link.token_hash <> :hash
                        RETURNING xmax = 0
                        """)
                .param("person", person.value())
                .param("hash", token.hash())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .optional();
        return made.map(first -> first ? new CalendarLinkMade(person, at) : new CalendarLinkRenewed(person, at));
    }

    /** Empty if there is none. */
    @CheckReturnValue
    Optional<CalendarLinkRemoved> remove(PersonId person, Instant at) {
        return delete(person) == 0 ? Optional.empty() : Optional.of(new CalendarLinkRemoved(person, at));
    }

    /** Not even coming back opens it again. */
    @EventListener
    void end(EmployeesLeft left) {
        left.people().forEach(this::delete);
    }

    private int delete(PersonId person) {
        return jdbc.sql("DELETE FROM calendar_link WHERE person_id = ?")
                .param(person.value())
                .update();
    }
}
