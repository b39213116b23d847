package app.trellis.appreciation;

import app.trellis.appreciation.AppreciationActivity.AppreciationCommented;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What somebody inside says about thanks that they see. */
@Entity
@CheckReturnValue
class AppreciationComment {

    static final int LONGEST = 1_000;

    @Id
    private UUID id;

    private AppreciationId appreciation;
    private PersonId author;
    private String text;
    private Instant writtenAt;

    @Version
    private @Nullable Long version;

    AppreciationComment(UUID id, AppreciationId appreciation, PersonId author, String text, Instant at) {
        this.id = id;
        this.appreciation = appreciation;
        this.author = author;
        this.text = text;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected AppreciationComment() {}

    AppreciationCommented written() {
        return new AppreciationCommented(appreciation, author, writtenAt);
    }

    boolean isAbout(AppreciationId thanks) {
        return appreciation.equals(thanks);
    }

    /** By who wrote it, who is thanked, and HR. */
    public boolean canBeRemovedBy(CurrentPerson person, Appreciation given) {
        return person.is(author) || given.isFor(person.id()) || person.hr();
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

    public Instant writtenAt() {
        return writtenAt;
    }
}
