package app.trellis.touchpoints;

import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointActivity.ActionAgreed;
import app.trellis.touchpoints.TouchpointActivity.ActionOrphaned;
import app.trellis.touchpoints.TouchpointActivity.ActionRevised;
import app.trellis.touchpoints.TouchpointActivity.MinutesWritten;
import app.trellis.touchpoints.TouchpointActivity.TouchpointCancelled;
import app.trellis.touchpoints.TouchpointActivity.TouchpointPlanned;
import app.trellis.touchpoints.TouchpointActivity.TouchpointRevised;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells both sides when they meet, that the minutes are written, and what they are to do. Calendars get mails of their own,
 * so that the first is not mailed unless somebody wants that. Nothing is told of the firm's side note.
 */
@Component
@Transactional(readOnly = true)
class TouchpointNotices implements Notices<TouchpointActivity> {

    static final Topic MEETINGS = new Topic("touchpoints", "calendar", Pace.URGENT, Delivery.PORTAL, person -> true);
    static final Topic ACTIONS =
            new Topic("touchpoint-actions", "list-check", Pace.USUAL, Delivery.DAILY, person -> true);

    private record About(UUID id, String client, PersonId accountManagerId, Instant startsAt) {}

    private final Touchpoints touchpoints;
    private final JdbcClient jdbc;

    TouchpointNotices(Touchpoints touchpoints, JdbcClient jdbc) {
        this.touchpoints = touchpoints;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "touchpoint";
    }

    @Override
    public List<Topic> topics() {
        return List.of(MEETINGS, ACTIONS);
    }

    @Override
    public Set<Class<? extends TouchpointActivity>> of() {
        return Set.of(
                TouchpointPlanned.class,
                TouchpointRevised.class,
                TouchpointCancelled.class,
                MinutesWritten.class,
                ActionAgreed.class,
                ActionRevised.class,
                ActionOrphaned.class);
    }

    @Override
    public Stream<Notice> from(TouchpointActivity happened) {
        return jdbc.sql("""
                        SELECT t.id, c.name AS client, c.account_manager_id, t.starts_at
                        FROM touchpoint t JOIN client_account c ON c.id = t.account_id WHERE t.id = ?""").param(happened.touchpoint().value()).query(new RecordRows<>(About.class)).stream()
                .flatMap(about -> from(happened, about));
    }

    private Stream<Notice> from(TouchpointActivity happened, About about) {
        if (happened instanceof TouchpointPlanned) return toAll(about, "planned", about.startsAt());
        if (happened instanceof TouchpointCancelled) return toAll(about, "cancelled", about.startsAt());
        if (happened instanceof MinutesWritten) return toAll(about, "minutes", about.startsAt());
        if (happened instanceof TouchpointRevised revised)
            return revised.moved() ? toAll(about, "moved", about.startsAt()) : Stream.empty();
        if (happened instanceof ActionAgreed agreed) return action(agreed.owner(), "action", about);
        if (happened instanceof ActionRevised revised) return action(revised.owner(), "action", about);
        if (happened instanceof ActionOrphaned) return action(about.accountManagerId(), "ownerless", about);
        return Stream.empty();
    }

    /** Everybody who takes part and is still of their side. */
    private Stream<Notice> toAll(About about, String message, Instant startsAt) {
        return jdbc.sql("""
                        SELECT tp.person_id FROM touchpoint_participant tp JOIN person p ON p.id = tp.person_id
                        JOIN touchpoint t ON t.id = tp.touchpoint_id
                        WHERE tp.touchpoint_id = ? AND (p.kind = 'EMPLOYEE' OR EXISTS (SELECT FROM client_contact k
                          WHERE k.account_id = t.account_id AND k.person_id = p.id AND k.removed_at IS NULL))""").param(about.id()).query(UUID.class).list().stream()
                .map(person ->
                        notice(new PersonId(person), MEETINGS, message, List.of(about.client(), startsAt), about.id()));
    }

    private static Stream<Notice> action(@Nullable PersonId owner, String message, About about) {
        return Stream.ofNullable(owner)
                .map(person -> notice(person, ACTIONS, message, List.of(about.client()), about.id()));
    }

    static Notice notice(PersonId to, Topic topic, String message, List<Object> arguments, UUID touchpoint) {
        return new Notice(to, topic, "touchpoints.notice." + message, arguments, "/touchpoints/" + touchpoint);
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return touchpoints.visibleTo(reader, new TouchpointId(record)).isPresent();
    }
}
