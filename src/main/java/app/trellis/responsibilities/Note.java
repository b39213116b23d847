package app.trellis.responsibilities;

import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What somebody writes about an offer, or at a check-in. Who sees the offer or the check-ins sees it. */
@Entity
@Table(name = "responsibility_note")
@CheckReturnValue
class Note {

    static final int LONGEST = 2_000;

    /** Of a week. */
    static final int MOST_HOURS = 168;

    @Id
    private UUID id;

    private @Nullable UUID offerId;
    private @Nullable UUID holderId;
    private PersonId author;
    private String text;
    private @Nullable Integer hours;
    private Instant writtenAt;

    private Note(
            UUID id,
            @Nullable UUID offer,
            @Nullable UUID holder,
            PersonId author,
            String text,
            @Nullable Integer hours,
            Instant at) {
        this.id = id;
        this.offerId = offer;
        this.holderId = holder;
        this.author = author;
        this.text = text;
        this.hours = hours;
        this.writtenAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    static Note about(Offer offer, UUID id, PersonId author, String text, Instant at) {
        return new Note(id, offer.id(), null, author, text, null, at);
    }

    /** @param hours how many it took in the week before; null where nobody says */
    static Note checkIn(Holder holder, UUID id, PersonId author, String text, @Nullable Integer hours, Instant at) {
        return new Note(id, null, holder.id(), author, text, hours, at);
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

    public @Nullable Integer hours() {
        return hours;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
