package app.trellis.openings;

import static app.trellis.openings.OpeningStatus.CLOSED;
import static app.trellis.openings.OpeningStatus.DRAFT;
import static app.trellis.openings.OpeningStatus.FILLED;
import static app.trellis.openings.OpeningStatus.PUBLISHED;

import app.trellis.activity.ChangedFields;
import app.trellis.fit.FitAsk;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.openings.OpeningActivity.OpeningClosed;
import app.trellis.openings.OpeningActivity.OpeningDeleted;
import app.trellis.openings.OpeningActivity.OpeningDrafted;
import app.trellis.openings.OpeningActivity.OpeningPublished;
import app.trellis.openings.OpeningActivity.OpeningReopened;
import app.trellis.openings.OpeningActivity.OpeningRevised;
import app.trellis.openings.OpeningActivity.OpeningUnpublished;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A role that the company wants to fill, from the draft to the last person hired. */
@Entity
@CheckReturnValue
class Opening {

    @EmbeddedId
    private OpeningId id;

    private @Nullable String reference;

    @Embedded
    private OpeningDetails details;

    @ElementCollection(fetch = FetchType.EAGER) // Pages read the details after the transaction.
    @BatchSize(size = 100)
    @CollectionTable(name = "opening_skill", joinColumns = @JoinColumn(name = "opening_id"))
    private Set<SkillAsked> skills = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private OpeningStatus status = DRAFT;

    private int positionsFilled;

    private PersonId createdBy;

    private Instant createdAt;

    private @Nullable PersonId publishedBy;

    private @Nullable Instant publishedAt;

    private @Nullable PersonId closedBy;

    private @Nullable Instant closedAt;

    private @Nullable Instant filledAt;

    @Embedded
    private Edits edits = Edits.NONE;

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
        this.skills.addAll(details.asks());
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Opening() {}

    OpeningDrafted drafted() {
        return new OpeningDrafted(id, createdBy, createdAt);
    }

    /**
     * A filled opening is open again as soon as it wants more people, unless HR had closed it, or nobody could apply.
     *
     * @param today in the company's zone
     * @return empty if it says all this already
     */
    Optional<OpeningRevised> revise(OpeningDetails revised, PersonId by, Instant at, LocalDate today) {
        if (revised.positions() < positionsFilled) throw new IllegalTransition(status, "want fewer than are filled");
        if (revised.equals(details())) return Optional.empty();
        var fields = ChangedFields.between(details(), revised);
        var raised = revised.positions() > details.positions();
        var hiringManagerBefore = details.hiringManager();
        details = revised;
        skills.retainAll(revised.asks());
        skills.addAll(revised.asks());
        edits = edits.next(by.value());
        var outcome = followPositions(raised, by, at, today);
        return Optional.of(new OpeningRevised(id, by, at, fields, outcome, hiringManagerBefore));
    }

    private Revision followPositions(boolean raised, PersonId by, Instant at, LocalDate today) {
        if (status == FILLED && hasFreePosition()) return openAgain(by, at, today);
        if (status != DRAFT && status != FILLED && isFilled()) {
            fill(at);
            return Revision.FILLED;
        }
        return status == CLOSED && raised ? Revision.STAYS_CLOSED : Revision.NOTHING;
    }

    private Revision openAgain(PersonId by, Instant at, LocalDate today) {
        filledAt = null;
        status = closedAt == null && !isPastItsLastDay(today) ? PUBLISHED : CLOSED;
        if (status == PUBLISHED) return Revision.REOPENED;
        if (closedAt != null) return Revision.STAYS_CLOSED;
        closedBy = by;
        closedAt = at;
        return Revision.PAST_ITS_LAST_DAY;
    }

    private void fill(Instant at) {
        status = FILLED;
        filledAt = at;
    }

    public boolean canBePublished() {
        return status == DRAFT;
    }

    OpeningPublished publish(PersonId by, Instant at) {
        if (!canBePublished()) throw new IllegalTransition(status, "publish");
        status = PUBLISHED;
        publishedBy = by;
        publishedAt = at;
        return new OpeningPublished(id, by, at);
    }

    public boolean canBeDeleted() {
        return status == DRAFT;
    }

    OpeningDeleted deleted(PersonId by, Instant at) {
        if (!canBeDeleted()) throw new IllegalTransition(status, "delete");
        return new OpeningDeleted(id, by, at);
    }

    /** Whether nobody has acted on its publication yet. */
    public boolean canBeUnpublished(boolean hasApplications) {
        return status == PUBLISHED && !hasApplications;
    }

    OpeningUnpublished unpublish(boolean hasApplications, PersonId by, Instant at) {
        if (!canBeUnpublished(hasApplications)) throw new IllegalTransition(status, "unpublish");
        status = DRAFT;
        publishedBy = null;
        publishedAt = null;
        return new OpeningUnpublished(id, by, at);
    }

    public boolean canBeClosed() {
        return status == PUBLISHED;
    }

    OpeningClosed close(PersonId by, Instant at) {
        if (!canBeClosed()) throw new IllegalTransition(status, "close");
        status = CLOSED;
        closedBy = by;
        closedAt = at;
        return new OpeningClosed(id, by, at);
    }

    public boolean canBeReopened() {
        return status == CLOSED;
    }

    OpeningReopened reopen(PersonId by, Instant at) {
        if (!canBeReopened()) throw new IllegalTransition(status, "reopen");
        status = PUBLISHED;
        closedBy = null;
        closedAt = null;
        return new OpeningReopened(id, by, at);
    }

    /** Counts a person as hired; the last one fills the opening. */
    void fillPosition(Instant at) {
        if (!hasFreePosition()) throw new IllegalTransition(status, "hire");
        positionsFilled++;
        if (isFilled()) fill(at);
    }

    public boolean hasFreePosition() {
        return status != DRAFT && !isFilled();
    }

    /** Whether everybody who was wanted has been hired. */
    public boolean isFilled() {
        return positionsFilled >= details.positions();
    }

    public boolean acceptsApplications(LocalDate today) {
        return obstacleOn(today) == null;
    }

    /** Why nobody can apply today; null when everybody can. */
    @Nullable
    Obstacle obstacleOn(LocalDate today) {
        return switch (status) {
            case DRAFT -> Obstacle.DRAFT;
            case CLOSED -> Obstacle.CLOSED;
            case FILLED -> Obstacle.FILLED;
            case PUBLISHED -> isPastItsLastDay(today) ? Obstacle.PAST_ITS_LAST_DAY : null;
        };
    }

    /** Whether nobody could apply, however open it is. */
    boolean isPastItsLastDay(LocalDate today) {
        var closesOn = details.closesOn();
        return closesOn != null && closesOn.isBefore(today);
    }

    /** Whether this person moves its applications: HR, and the hiring manager. */
    public boolean isOnHiringTeam(CurrentPerson person) {
        return person.hr() || person.id().equals(details.hiringManager());
    }

    /** What this person may know of the pay; null when it is withheld or not stated. */
    public @Nullable Pay payFor(@Nullable CurrentPerson person) {
        var pay = details.pay();
        if (pay == null || !pay.withheld()) return pay;
        return person != null && isOnHiringTeam(person) ? pay : null;
    }

    /** What it asks of a person, and where it leads. */
    FitAsk asks() {
        return FitAsk.opening(skills, details.job());
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
        return details.asking(skills);
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

    public @Nullable Instant filledAt() {
        return filledAt;
    }

    public Edits edits() {
        return edits;
    }
}
