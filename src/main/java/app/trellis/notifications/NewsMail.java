package app.trellis.notifications;

import static java.util.stream.Collectors.groupingBy;

import app.trellis.mail.Letter;
import app.trellis.mail.Letter.Action;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.mail.MailWriter;
import app.trellis.mail.Outbox;
import app.trellis.notifications.Choices.Choice;
import app.trellis.people.CurrentPeople;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.text.MessageArguments;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails what somebody was told and has not read: what waits together is one mail. What they may not know any longer, or
 * could not open, is left out.
 */
@Component
class NewsMail implements MailWriter {

    static final String KIND = "news";

    /** The rest is behind the button. */
    private static final int MOST_LINES = 25;

    private record Pending(
            UUID id,
            String topic,
            String recordKind,
            UUID recordId,
            String message,
            List<Object> arguments,
            String href) {}

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Choices choices;
    private final CurrentPeople people;
    private final MailWords words;
    private final Outbox outbox;
    private final Clock clock;

    NewsMail(
            JdbcClient jdbc,
            Topics topics,
            Choices choices,
            CurrentPeople people,
            MailWords words,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.choices = choices;
        this.people = people;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID mail, PersonId to, @Nullable UUID about) {
        var taken = taken(mail, to);
        askForTheRest(to);
        var choice = choices.of(to);
        var wanted = people.current(to).stream()
                .flatMap(reader -> stillFor(reader, taken))
                .filter(notice -> isMailed(notice, choice))
                .toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(letter(wanted, choice.hours().zone()));
    }

    /** What this mail tells: what it told when it was tried before, and what waits for the next half hour. */
    private List<Pending> taken(UUID mail, PersonId to) {
        return jdbc.sql("""
                        WITH taken AS (
                          UPDATE notice SET mail_id = :mail
                          WHERE person_id = :to AND read_at IS NULL AND (mail_id = :mail OR mail_id IS NULL AND mail_at <= :until)
                          RETURNING *)
                        SELECT id, topic, record_kind, record_id, message, arguments, href FROM taken ORDER BY happened_at, id
                        """)
                .param("mail", mail)
                .param("to", to.value())
                .param("until", Timestamp.from(clock.instant().plus(Pace.USUAL.wait)))
                .query((row, number) -> new Pending(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getString("record_kind"),
                        row.getObject("record_id", UUID.class),
                        row.getString("message"),
                        MessageArguments.of(row),
                        row.getString("href")))
                .list();
    }

    private Stream<Pending> stillFor(CurrentPerson reader, List<Pending> notices) {
        var right = notices.stream().collect(groupingBy(notice -> isStillFor(reader, notice)));
        forget(right.getOrDefault(false, List.of()));
        return right.getOrDefault(true, List.of()).stream();
    }

    private boolean isStillFor(CurrentPerson reader, Pending notice) {
        return topics.ofKind(notice.recordKind())
                .filter(feature -> feature.isStillFor(reader, notice.recordId()))
                .isPresent();
    }

    /** The reader may have stopped the topic since. */
    private boolean isMailed(Pending notice, Choice choice) {
        return topics.named(notice.topic())
                .map(choice::of)
                .filter(Delivery::byMail)
                .isPresent();
    }

    /** Neither mailed nor shown any longer. */
    private void forget(List<Pending> wrong) {
        if (wrong.isEmpty()) return;
        jdbc.sql("DELETE FROM notice WHERE id = ANY (?)")
                .param(wrong.stream().map(Pending::id).toArray(UUID[]::new))
                .update();
    }

    /** What comes later, as a summary does, has a mail of its own. */
    private void askForTheRest(PersonId to) {
        jdbc.sql("SELECT min(mail_at) FROM notice WHERE person_id = ? AND read_at IS NULL AND mail_id IS NULL")
                .param(to.value())
                .query(Timestamp.class)
                .optional()
                .ifPresent(next -> outbox.add(KIND, to, null, next.toInstant()));
    }

    private Letter letter(List<Pending> notices, ZoneId zone) {
        var told = notices.stream()
                .limit(MOST_LINES)
                .map(notice -> new Paragraph(words.of(notice.message(), notice.arguments(), zone), notice.href()))
                .toList();
        var stopped = notices.stream()
                .map(notice -> topics.named(notice.topic()))
                .flatMap(Optional::stream)
                .filter(Topic::canBeChosen)
                .map(Topic::name)
                .distinct()
                .toList();
        if (notices.size() > 1)
            return new Letter(
                    words.of("notifications.mail.several", notices.size()),
                    told,
                    new Action(words.of("notifications.mail.all"), "/notifications"),
                    words.of("notifications.mail.why"),
                    stopped,
                    null,
                    null);
        var one = notices.get(0);
        return new Letter(
                told.get(0).text(),
                List.of(new Paragraph(told.get(0).text(), null)),
                new Action(words.of("notifications.mail.open"), one.href()),
                words.of("notice." + one.topic() + ".why"),
                stopped,
                one.recordKind() + "-" + one.recordId(),
                null);
    }

    @Override
    public void stop(PersonId to, List<String> stopped) {
        choices.choose(to, stopped.stream().collect(Collectors.toMap(Function.identity(), topic -> Delivery.PORTAL)));
    }
}
