package app.trellis.responsibilities;

import static app.trellis.responsibilities.Offer.Status.ACCEPTED;
import static app.trellis.responsibilities.Offer.Status.DECLINED;
import static app.trellis.responsibilities.Offer.Status.DISCUSSED;
import static app.trellis.responsibilities.Offer.Status.LAPSED;
import static app.trellis.responsibilities.Offer.Status.OPEN;
import static app.trellis.responsibilities.Offer.Status.WITHDRAWN;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.OfferActivity.OfferAccepted;
import app.trellis.responsibilities.OfferActivity.OfferDeclined;
import app.trellis.responsibilities.OfferActivity.OfferHandedOver;
import app.trellis.responsibilities.OfferActivity.OfferLapsed;
import app.trellis.responsibilities.OfferActivity.OfferMade;
import app.trellis.responsibilities.OfferActivity.OfferWithdrawn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A responsibility offered to one person. Declining it never counts against anyone: only who made the offer sees that. */
@Entity
@Table(name = "responsibility_offer")
@CheckReturnValue
class Offer {

    enum Status {
        OPEN,
        /** They talk about it: the day by which an answer is hoped for does not count. */
        DISCUSSED,
        ACCEPTED,
        DECLINED,
        LAPSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private ResponsibilityId responsibility;
    private PersonId offerer;
    private PersonId recipient;
    private String why;
    private String putDown;
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private Status status = OPEN;

    private Instant offeredAt;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeclineReason declineReason;

    private String declineWords = "";

    @Version
    private @Nullable Long version;

    /**
     * @param why this person
     * @param putDown what the recipient may put down instead; empty for nothing
     */
    Offer(
            UUID id,
            ResponsibilityId responsibility,
            PersonId offerer,
            PersonId recipient,
            String why,
            String putDown,
            LocalDate answerBy,
            Instant at) {
        if (offerer.equals(recipient)) throw new IllegalArgumentException("offered to oneself");
        this.id = id;
        this.responsibility = responsibility;
        this.offerer = offerer;
        this.recipient = recipient;
        this.why = why;
        this.putDown = putDown;
        this.answerBy = answerBy;
        this.offeredAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    OfferMade made() {
        return new OfferMade(id, offerer, offeredAt);
    }

    public boolean isOpen() {
        return status == OPEN || status == DISCUSSED;
    }

    /** What the recipient writes stops the clock; what the offerer writes does not. */
    void discussedBy(PersonId author) {
        if (!isOpen()) throw new IllegalTransition(status, "discuss");
        if (author.equals(recipient)) status = DISCUSSED;
    }

    OfferAccepted accept(Instant at) {
        close(ACCEPTED, at);
        return new OfferAccepted(id, recipient, at);
    }

    /** @param words may be empty unless the reason is another one */
    OfferDeclined decline(DeclineReason reason, String words, Instant at) {
        close(DECLINED, at);
        declineReason = reason;
        declineWords = words;
        return new OfferDeclined(id, recipient, at);
    }

    OfferWithdrawn withdraw(PersonId by, Instant at) {
        close(WITHDRAWN, at);
        return new OfferWithdrawn(id, by, at);
    }

    OfferLapsed lapse(Instant at) {
        close(LAPSED, at);
        return new OfferLapsed(id, null, at);
    }

    private void close(Status how, Instant at) {
        if (!isOpen()) throw new IllegalTransition(status, "close");
        status = how;
        closedAt = at;
    }

    /** Another person answers for it. Only of an open one: what was declined stays with who was told. */
    OfferHandedOver handOver(PersonId successor, PersonId by, Instant at) {
        if (!isOpen()) throw new IllegalTransition(status, "hand over");
        offerer = successor;
        return new OfferHandedOver(id, by, at);
    }

    public boolean isFor(CurrentPerson person) {
        return person.is(recipient);
    }

    public UUID id() {
        return id;
    }

    public ResponsibilityId responsibility() {
        return responsibility;
    }

    public PersonId offerer() {
        return offerer;
    }

    public PersonId recipient() {
        return recipient;
    }

    /** The other of the two. */
    PersonId other(PersonId one) {
        return one.equals(offerer) ? recipient : offerer;
    }

    public String why() {
        return why;
    }

    public String putDown() {
        return putDown;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public Status status() {
        return status;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable DeclineReason declineReason() {
        return declineReason;
    }

    public String declineWords() {
        return declineWords;
    }
}
