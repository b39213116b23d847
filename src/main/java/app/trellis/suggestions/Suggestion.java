package app.trellis.suggestions;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.SuggestionMade;
import app.trellis.text.Text;
import app.trellis.training.ProgramId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What a client suggests: a program that is offered, or what it would like to have, in its own words. */
@Entity
@CheckReturnValue
@Table(name = "training_suggestion")
class Suggestion {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_REASON = 2_000;

    @EmbeddedId
    private SuggestionId id;

    private ClientAccountId accountId;
    private PersonId author;

    private @Nullable ProgramId programId;

    private String title;
    private String reason;
    private Instant suggestedAt;

    @Version
    private @Nullable Long version;

    /**
     * @param program null for own words
     * @param title of the program as it is called today, or the own words
     */
    Suggestion(
            SuggestionId id,
            ClientAccountId account,
            PersonId author,
            @Nullable ProgramId program,
            String title,
            String reason,
            Instant at) {
        if (title.isBlank() || reason.isBlank()) throw new IllegalArgumentException("what, and why");
        this.id = id;
        this.accountId = account;
        this.author = author;
        this.programId = program;
        this.title = Text.line(title);
        this.reason = Text.prose(reason);
        this.suggestedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Suggestion() {}

    SuggestionMade suggested() {
        return new SuggestionMade(id, accountId, author, suggestedAt);
    }

    public SuggestionId id() {
        return id;
    }

    public ClientAccountId accountId() {
        return accountId;
    }

    public PersonId author() {
        return author;
    }

    public @Nullable ProgramId programId() {
        return programId;
    }

    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }

    public Instant suggestedAt() {
        return suggestedAt;
    }

    /** Its page, for the two sides. */
    public String address() {
        return "/clients/%s/suggestions/%s".formatted(accountId, id);
    }
}
