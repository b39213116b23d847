package app.trellis.appreciation;

import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps thanks from becoming a habit of the hand: so many a day, no text for everybody, not back and forth. */
@Component
@Transactional(readOnly = true)
class Limits {

    static final int MOST_A_DAY = 10;
    static final int MOST_WITH_ONE_TEXT = 3;
    static final Duration BACK_AND_FORTH = Duration.ofHours(24);

    /** For so long, the same words are the same thanks. */
    static final Duration SAME_TEXT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Limits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the author has said thanks as often today as anybody may. */
    boolean dayIsFull(PersonId author) {
        var midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM appreciation WHERE author_id = :author AND given_at >= :since
                          OFFSET :most - 1)
                        """)
                .param("author", author.value())
                .param("since", Timestamp.from(midnight))
                .param("most", MOST_A_DAY)
                .query(Boolean.class)
                .single();
    }

    /** Whether the author has said the words of these thanks to others, one by one, and these people would be too many. */
    boolean isSaidToMany(PersonId author, AppreciationId thanks, String text, Collection<PersonId> people) {
        var before = jdbc.sql("""
                        SELECT v.person_id FROM appreciation a JOIN appreciation_receiver v ON v.appreciation_id = a.id
                        WHERE a.author_id = :author AND a.given_at > :since AND text_key(a.text) = text_key(:text) AND a.id <> :thanks
                        """)
                .param("thanks", thanks.value())
                .param("author", author.value())
                .param("since", Timestamp.from(clock.instant().minus(SAME_TEXT)))
                .param("text", text)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
        var all = new HashSet<>(before);
        return !before.isEmpty() && all.addAll(people) && all.size() > MOST_WITH_ONE_TEXT;
    }

    /** The name of one of these people who has thanked the author lately. */
    Optional<String> thankedBack(PersonId author, Collection<PersonId> people) {
        return jdbc.sql("""
                        SELECT p.name FROM appreciation a JOIN appreciation_receiver v ON v.appreciation_id = a.id
                        JOIN person p ON p.id = a.author_id
                        WHERE v.person_id = :author AND a.author_id = ANY (:people) AND a.given_at > :since
                        ORDER BY a.given_at DESC LIMIT 1
                        """)
                .param("author", author.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(clock.instant().minus(BACK_AND_FORTH)))
                .query(String.class)
                .optional();
    }
}
