package app.trellis.pulse;

import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.pulse.PulseActivity.PulseOpened;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the staff of an account that they are asked. Nothing is told of who answers, nor taken back when they do. */
@Component
@Transactional(readOnly = true)
class PulseNotices implements Notices<PulseActivity> {

    private static final Topic ASKED =
            new Topic("pulse", "message", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private record Asked(UUID person, UUID account, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PulseNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "pulse_round";
    }

    @Override
    public List<Topic> topics() {
        return List.of(ASKED);
    }

    @Override
    public Set<Class<? extends PulseActivity>> of() {
        return Set.of(PulseOpened.class);
    }

    @Override
    public Stream<Notice> from(PulseActivity happened) {
        return jdbc.sql("""
                        SELECT unnest(t.asked) AS person, a.id AS account, a.name FROM pulse_turnout t
                          JOIN pulse_round r ON r.id = t.round_id JOIN client_account a ON a.id = r.account_id WHERE r.id = ?
                        """).param(happened.about().id()).query(Asked.class).list().stream()
                .map(asked -> new Notice(
                        new PersonId(asked.person()),
                        ASKED,
                        "pulse.notice.asked",
                        List.of(asked.name()),
                        "/clients/" + asked.account() + "/pulse/answer"));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pulse_turnout t JOIN pulse_round r ON r.id = t.round_id
                          WHERE r.id = :round AND r.closed_at IS NULL AND r.closes_at > :now
                            AND :me = ANY (t.asked) AND NOT :me = ANY (t.answered))
                        """)
                .param("round", record)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", reader.id().value())
                .query(Boolean.class)
                .single();
    }
}
