package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.NotFound;
import app.trellis.lists.RecordRows;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees the pulse of an account: its manager and HR, its contacts, and the people who work for it. */
@Component
@Transactional(readOnly = true)
class Seats {

    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Throws {@link NotFound} for everybody else. */
    Seat of(CurrentPerson me, ClientAccountId account) {
        return jdbc.sql("""
                        SELECT a.id AS account, a.name, m.id AS manager, m.name AS manager_name,
                          :hr OR m.id = :me AS manages,
                          EXISTS (SELECT FROM client_contact c
                            WHERE c.person_id = :me AND c.account_id = a.id AND c.removed_at IS NULL) AS contact,
                          EXISTS (SELECT FROM client_assignment w WHERE w.person_id = :me AND w.account_id = a.id
                            AND w.started_on <= :today AND (w.ended_on IS NULL OR w.ended_on > :today)) AS assigned
                        FROM client_account a JOIN person m ON m.id = a.account_manager_id WHERE a.id = :account
                        """)
                .param("account", account.value())
                .param("me", me.id().value())
                .param("hr", me.hr())
                .param("today", LocalDate.now(clock))
                .query(new RecordRows<>(Seat.class))
                .optional()
                .filter(seat -> seat.manages() || seat.contact() || seat.assigned())
                .orElseThrow(NotFound::new);
    }

    /** The same for what its manager and HR alone do. */
    Seat managing(CurrentPerson me, ClientAccountId account) {
        var seat = of(me, account);
        if (!seat.manages()) throw new NotFound();
        return seat;
    }
}
