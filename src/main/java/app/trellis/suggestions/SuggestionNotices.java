package app.trellis.suggestions;

import static app.trellis.suggestions.SuggestionRules.ANSWERER;
import static app.trellis.suggestions.SuggestionRules.OPEN;
import static app.trellis.suggestions.SuggestionRules.SEEN;

import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.PeopleInvited;
import app.trellis.suggestions.SuggestionActivity.SuggestionAccepted;
import app.trellis.suggestions.SuggestionActivity.SuggestionDeclined;
import app.trellis.suggestions.SuggestionActivity.SuggestionDiscussed;
import app.trellis.suggestions.SuggestionActivity.SuggestionMade;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who answers of what a client suggests, the client that it was answered, and those who are invited. The client reads
 * the same sentence whatever the answer, since an administrator sees the mails that were not sent yet.
 */
@Component
@Transactional(readOnly = true)
class SuggestionNotices implements Notices<SuggestionActivity> {

    private static final Topic SUGGESTED =
            new Topic("suggested-training", "school", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic INVITED =
            new Topic("training-invitations", "school", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic ANSWERED =
            new Topic("suggestion-answers", "school", Pace.USUAL, Delivery.AT_ONCE, CurrentPerson::client);

    private static final String ABOUT = """
            SELECT s.id, s.account_id, s.title, a.name AS author, c.name AS account
            FROM training_suggestion s JOIN person a ON a.id = s.author_id JOIN client_account c ON c.id = s.account_id WHERE s.id = ?
            """;

    /** For how many each of them answers, of those who wait. */
    private static final String WAITING = """
            SELECT r.id AS person, count(*) AS people FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
            JOIN person r ON r.id = %s WHERE s.id = :id AND %s AND r.id <> n.person_id GROUP BY r.id
            """.formatted(ANSWERER, OPEN);

    /** The author; the other contacts of the account once the author is none any more. */
    private static final String CONTACTS = """
            SELECT c.person_id FROM training_suggestion s JOIN client_contact c ON c.account_id = s.account_id AND c.removed_at IS NULL
            WHERE s.id = :id AND (c.person_id = s.author_id OR NOT EXISTS (SELECT FROM client_contact o
              WHERE o.person_id = s.author_id AND o.account_id = s.account_id AND o.removed_at IS NULL))
            """;

    private static final String KEPT =
            "SELECT kept_until FROM training_suggestion_person WHERE suggestion_id = ? AND person_id = ? AND kept_until IS NOT NULL";

    private record About(UUID id, UUID accountId, String title, String author, String account) {

        String href() {
            return "/clients/" + accountId + "/suggestions/" + id;
        }
    }

    private record Waiting(PersonId person, int people) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SuggestionNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "training_suggestion";
    }

    @Override
    public List<Topic> topics() {
        return List.of(SUGGESTED, INVITED, ANSWERED);
    }

    @Override
    public Set<Class<? extends SuggestionActivity>> of() {
        return Set.of(
                SuggestionMade.class,
                SuggestionDiscussed.class,
                SuggestionAccepted.class,
                SuggestionDeclined.class,
                PeopleInvited.class);
    }

    @Override
    public Stream<Notice> from(SuggestionActivity happened) {
        return jdbc.sql(ABOUT).param(happened.suggestion().value()).query(new RecordRows<>(About.class)).stream()
                .flatMap(about -> from(happened, about));
    }

    private Stream<Notice> from(SuggestionActivity happened, About about) {
        if (happened instanceof SuggestionMade)
            return waiting(about)
                    .map(one -> new Notice(
                            one.person(),
                            SUGGESTED,
                            "suggestions.notice.suggested",
                            List.of(about.author(), about.title(), one.people()),
                            about.href()));
        if (happened instanceof PeopleInvited invited)
            return invited.people().stream().map(one -> invited(about, one));
        if (happened instanceof SuggestionDiscussed said && !said.answerer().equals(said.by()))
            return Stream.of(new Notice(
                    said.answerer(),
                    SUGGESTED,
                    "suggestions.notice.discussed",
                    List.of(about.account(), about.title()),
                    about.href()));
        return contacts(about)
                .map(contact ->
                        new Notice(contact, ANSWERED, "suggestions.notice.news", List.of(about.title()), about.href()));
    }

    private Notice invited(About about, PersonId person) {
        var kept = jdbc.sql(KEPT)
                .params(about.id(), person.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
        var words = new ArrayList<Object>(List.of(about.author(), about.account(), about.title()));
        kept.ifPresent(words::add);
        return new Notice(
                person,
                INVITED,
                "suggestions.notice." + (kept.isPresent() ? "kept" : "invited"),
                words,
                "/training/suggestions/" + about.id());
    }

    private Stream<Waiting> waiting(About about) {
        return jdbc
                .sql(WAITING)
                .param("id", about.id())
                .param("today", LocalDate.now(clock))
                .query(new RecordRows<>(Waiting.class))
                .list()
                .stream();
    }

    private Stream<PersonId> contacts(About about) {
        return jdbc.sql(CONTACTS).param("id", about.id()).query(UUID.class).list().stream()
                .map(PersonId::new);
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM training_suggestion s JOIN training_suggestion_person n ON n.suggestion_id = s.id
                          WHERE s.id = :id AND (%s OR n.person_id = :viewer AND n.invited_at IS NOT NULL AND n.declined_at IS NULL))
                        """.formatted(SEEN))
                .param("id", record)
                .param("viewer", reader.id().value())
                .param("hr", reader.hr())
                .query(Boolean.class)
                .single();
    }
}
