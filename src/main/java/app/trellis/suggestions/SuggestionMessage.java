package app.trellis.suggestions;

import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.SuggestionDiscussed;
import app.trellis.text.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.CheckReturnValue;

/** What a client, or one who answers it, writes to the other about a suggestion. */
@Entity
@CheckReturnValue
@Table(name = "training_suggestion_message")
class SuggestionMessage {

    static final int LONGEST = 2_000;

    @Id
    private UUID id;

    private SuggestionId suggestionId;

    private PersonId answerer;

    private PersonId author;
    private String text;
    private Instant writtenAt;

    SuggestionMessage(UUID id, SuggestionId suggestion, PersonId answerer, PersonId author, String text, Instant at) {
        this.id = id;
        this.suggestionId = suggestion;
        this.answerer = answerer;
        this.author = author;
        this.text = Text.prose(text);
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected SuggestionMessage() {}

    SuggestionDiscussed written() {
        return new SuggestionDiscussed(suggestionId, answerer, author, writtenAt);
    }
}
