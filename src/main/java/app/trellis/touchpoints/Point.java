package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.TouchpointLevel;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * What somebody wants to talk about the next time that both sides meet on a level. It belongs to no single touchpoint before
 * it was talked about, so that one that was not stays on the agenda by itself.
 */
@Entity
@Table(name = "touchpoint_point")
@CheckReturnValue
class Point {

    static final int LONGEST = 500;

    @Id
    private UUID id;

    private ClientAccountId accountId;

    @Enumerated(EnumType.STRING)
    private TouchpointLevel level;

    private PersonId author;
    private String text;
    private Instant addedAt;
    private @Nullable TouchpointId settledIn;

    @Version
    private @Nullable Long version;

    Point(UUID id, Touchpoint touchpoint, PersonId author, String text, Instant at) {
        this.id = id;
        this.accountId = touchpoint.accountId();
        this.level = touchpoint.details().level();
        this.author = author;
        this.text = text;
        this.addedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Point() {}

    void reword(String others) {
        text = others;
    }

    public boolean isFrom(CurrentPerson me) {
        return me.is(author);
    }

    public UUID id() {
        return id;
    }

    public PersonId author() {
        return author;
    }

    public String text() {
        return text;
    }
}
