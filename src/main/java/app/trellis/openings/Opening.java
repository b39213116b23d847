package app.trellis.openings;

import static app.trellis.openings.OpeningStatus.CLOSED;
import static app.trellis.openings.OpeningStatus.DRAFT;
import static app.trellis.openings.OpeningStatus.FILLED;
import static app.trellis.openings.OpeningStatus.PUBLISHED;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role that the company wants to fill, from the draft to the last person hired. */
@Entity
class Opening {

    @EmbeddedId
    private OpeningId id;

    private @Nullable String reference;

    @Embedded
    private OpeningDetails details;

    @Enumerated(EnumType.STRING)
    private OpeningStatus status = DRAFT;

    private int positionsFilled;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published_by"))
    private @Nullable PersonId publishedBy;

    private @Nullable Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "closed_by"))
    private @Nullable PersonId closedBy;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    /** A draft; {@code reference} is how the employer's other systems call it, if they do. */
    Opening(@Nullable String reference, OpeningDetails details, PersonId by, Instant at) {
        this(OpeningId.random(), reference, details, by, at);
    }

    Opening(OpeningId id, @Nullable String reference, OpeningDetails details, PersonId by, Instant at) {
        this.id = id;
        this.reference = reference;
        this.details = details;
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Opening() {}

    void revise(OpeningDetails revised, PersonId by, Instant at) {
        if (revised.positions() < positionsFilled) throw new IllegalTransition(status, "want fewer than are filled");
        details = revised;
        var isFilled = status != DRAFT && positionsFilled == revised.positions();
        if (isFilled == (status == FILLED)) return;
        status = isFilled ? FILLED : CLOSED;
        closedBy = by;
        closedAt = at;
    }

    void publish(PersonId by, Instant at) {
        if (status != DRAFT) throw new IllegalTransition(status, "publish");
        status = PUBLISHED;
        publishedBy = by;
        publishedAt = at;
    }

    /** Takes back a publication that nobody has acted on yet. */
    void unpublish(boolean hasApplications) {
        if (status != PUBLISHED || hasApplications) throw new IllegalTransition(status, "unpublish");
        status = DRAFT;
        publishedBy = null;
        publishedAt = null;
    }

    void close(PersonId by, Instant at) {
        if (status != PUBLISHED) throw new IllegalTransition(status, "close");
        status = CLOSED;
        closedBy = by;
        closedAt = at;
    }

    void reopen() {
        if (status != CLOSED) throw new IllegalTransition(status, "reopen");
        status = PUBLISHED;
        closedBy = null;
        closedAt = null;
    }

    /** Counts a person as hired; the last one fills the opening. */
    void fillPosition(PersonId by, Instant at) {
        if (!hasFreePosition()) throw new IllegalTransition(status, "hire");
        positionsFilled++;
        if (positionsFilled < details.positions()) return;
        status = FILLED;
        closedBy = by;
        closedAt = at;
    }

    boolean hasFreePosition() {
        return status != DRAFT && positionsFilled < details.positions();
    }

    /** Whether everybody who was wanted has been hired. */
    public boolean isFilled() {
        return positionsFilled >= details.positions();
    }

    public boolean acceptsApplications(LocalDate today) {
        return status == PUBLISHED && !isPastItsLastDay(today);
    }

    /** Whether nobody could apply, however open it is. */
    boolean isPastItsLastDay(LocalDate today) {
        var closesOn = details.closesOn();
        return closesOn != null && closesOn.isBefore(today);
    }

    /** Whether this person moves its applications: HR, and the hiring manager. */
    public boolean isHiredForBy(CurrentPerson person) {
        return person.hr() || person.id().equals(details.hiringManager());
    }

    /** What this person may know of the pay; null when it is withheld or not stated. */
    public @Nullable Pay payFor(@Nullable CurrentPerson person) {
        var pay = details.pay();
        if (pay == null || !pay.withheld()) return pay;
        return person != null && isHiredForBy(person) ? pay : null;
    }

    /** The title as an address tells it. */
    public String slug() {
        return Slug.of(details.title());
    }

    public OpeningId id() {
        return id;
    }

    public @Nullable String reference() {
        return reference;
    }

    public OpeningDetails details() {
        return details;
    }

    public OpeningStatus status() {
        return status;
    }

    public int positionsFilled() {
        return positionsFilled;
    }

    public PersonId createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable PersonId publishedBy() {
        return publishedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable PersonId closedBy() {
        return closedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
