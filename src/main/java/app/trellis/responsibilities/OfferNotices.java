package app.trellis.responsibilities;

import app.trellis.activity.Subject;
import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Reminders;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.OfferActivity.OfferAccepted;
import app.trellis.responsibilities.OfferActivity.OfferDeclined;
import app.trellis.responsibilities.OfferActivity.OfferDiscussed;
import app.trellis.responsibilities.OfferActivity.OfferHandedOver;
import app.trellis.responsibilities.OfferActivity.OfferLapsed;
import app.trellis.responsibilities.OfferActivity.OfferMade;
import app.trellis.responsibilities.OfferActivity.OfferWithdrawn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the two people of an offer what happens to it. Who made it reads the same sentence whatever the answer, since an
 * administrator sees the mails that were not sent yet: what it is stands on the page alone.
 */
@Component
@Transactional(readOnly = true)
class OfferNotices implements Notices<OfferActivity>, Reminders {

    private static final Topic RECEIVED =
            new Topic("offers", "hand-click", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic MADE =
            new Topic("offer-answers", "hand-click", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private static final int DAYS_BEFORE = 2;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final String ABOUT = """
            SELECT o.id, o.responsibility_id, o.offerer_id, o.recipient_id, r.title, p.name AS offerer, o.answer_by
            FROM responsibility_offer o JOIN responsibility r ON r.id = o.responsibility_id JOIN person p ON p.id = o.offerer_id
            WHERE\s""";

    private record About(
            UUID id,
            UUID responsibilityId,
            PersonId offererId,
            PersonId recipientId,
            String title,
            String offerer,
            LocalDate answerBy) {

        String href() {
            return "/responsibilities/" + responsibilityId + "/offers/" + id;
        }
    }

    private final Offers offers;
    private final JdbcClient jdbc;
    private final Clock clock;

    OfferNotices(Offers offers, JdbcClient jdbc, Clock clock) {
        this.offers = offers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "responsibility_offer";
    }

    @Override
    public List<Topic> topics() {
        return List.of(RECEIVED, MADE);
    }

    @Override
    public Set<Class<? extends OfferActivity>> of() {
        return Set.of(
                OfferMade.class,
                OfferDiscussed.class,
                OfferAccepted.class,
                OfferDeclined.class,
                OfferLapsed.class,
                OfferWithdrawn.class,
                OfferHandedOver.class);
    }

    @Override
    public boolean takesBack(OfferActivity happened) {
        return happened instanceof OfferWithdrawn;
    }

    @Override
    public Stream<Notice> from(OfferActivity happened) {
        return jdbc.sql(ABOUT + "o.id = ?").param(happened.offer()).query(new RecordRows<>(About.class)).stream()
                .flatMap(about -> from(happened, about));
    }

    private Stream<Notice> from(OfferActivity happened, About about) {
        if (happened instanceof OfferWithdrawn) return Stream.empty();
        if (happened instanceof OfferMade)
            return Stream.of(received(about, "responsibilities.notice.offered", about.offerer(), about.title()));
        if (happened instanceof OfferHandedOver)
            return Stream.of(
                    made(about), received(about, "responsibilities.notice.handedOver", about.offerer(), about.title()));
        if (happened instanceof OfferLapsed)
            return Stream.of(made(about), received(about, "responsibilities.notice.lapsed", about.title()));
        return about.recipientId().equals(happened.by())
                ? Stream.of(made(about))
                : Stream.of(received(about, "responsibilities.notice.discussed", about.offerer(), about.title()));
    }

    private static Notice received(About about, String message, Object... arguments) {
        return new Notice(about.recipientId(), RECEIVED, message, List.of(arguments), about.href());
    }

    private static Notice made(About about) {
        return new Notice(
                about.offererId(), MADE, "responsibilities.notice.news", List.of(about.title()), about.href());
    }

    @Override
    public Stream<Reminder> due(Instant after, Instant until) {
        var today = LocalDate.ofInstant(until, clock.getZone());
        return jdbc
                .sql(ABOUT + "o.status = 'OPEN' AND o.answer_by BETWEEN :from AND :to")
                .param("from", today.plusDays(DAYS_BEFORE - 1))
                .param("to", today.plusDays(DAYS_BEFORE))
                .query(new RecordRows<>(About.class))
                .list()
                .stream()
                .map(this::reminder)
                .filter(reminder ->
                        reminder.at().isAfter(after) && !reminder.at().isAfter(until));
    }

    private Reminder reminder(About about) {
        var at = about.answerBy()
                .minusDays(DAYS_BEFORE)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
        return new Reminder(
                new Subject(kind(), about.id()),
                at,
                received(about, "responsibilities.notice.due", about.offerer(), about.title(), about.answerBy()));
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return offers.isVisibleTo(reader, record);
    }
}
