package app.trellis.appreciation;

import app.trellis.directory.Unthanked;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks only at what the manager sees as one of those inside: what is between others is no thanks here, and stays unknown. */
@Component
@Transactional(readOnly = true)
class UnthankedReports implements Unthanked {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnthankedReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<PersonCard> of(CurrentPerson manager) {
        return jdbc.sql("""
                        SELECT p.id, p.name, p.job_title FROM person p
                        WHERE p.manager_id = :viewer AND p.left_on IS NULL AND p.hired_on <= :day AND NOT EXISTS (
                          SELECT FROM appreciation_receiver t JOIN appreciation a ON a.id = t.appreciation_id
                          WHERE t.person_id = p.id AND a.given_at > :since AND a.hidden_at IS NULL AND\s""" + Appreciations.SEEN + ") ORDER BY p.name, p.id")
                .param("viewer", manager.id().value())
                .param("hr", false)
                .param("inside", true)
                .param("day", LocalDate.now(clock).minusDays(DAYS))
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS))))
                .query(PersonCard.class)
                .list();
    }
}
