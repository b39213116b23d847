package app.trellis.responsibilities;

import static app.trellis.responsibilities.ResponsibilityStatus.DRAFT;
import static app.trellis.responsibilities.ResponsibilityStatus.ENDED;
import static app.trellis.responsibilities.ResponsibilityStatus.OPEN;
import static app.trellis.responsibilities.ResponsibilityStatus.RUNNING;

import app.trellis.activity.ChangedFields;
import app.trellis.fit.FitAsk;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityDeleted;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityDrafted;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityEnded;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityHandedOver;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityPublished;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityRevised;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityStarted;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityUnpublished;
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
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Something to take on beside the own job, from the draft on the board to its end. Its owner and the stand-in lead it. */
@Entity
@CheckReturnValue
class Responsibility {

    @EmbeddedId
    private ResponsibilityId id;

    @Embedded
    private ResponsibilityDetails details;

    // Eager, as pages read the details when the transaction is over.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "responsibility_skill", joinColumns = @JoinColumn(name = "responsibility_id"))
    private Set<SkillAsked> needs = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "responsibility_teaches", joinColumns = @JoinColumn(name = "responsibility_id"))
    private Set<SkillAsked> teaches = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private ResponsibilityStatus status = DRAFT;

    private PersonId createdBy;
    private Instant createdAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    Responsibility(ResponsibilityId id, ResponsibilityDetails details, PersonId by, Instant at) {
        this.id = id;
        this.details = details;
        this.needs.addAll(details.needs());
        this.teaches.addAll(details.teaches());
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Responsibility() {}

    ResponsibilityDrafted drafted() {
        return new ResponsibilityDrafted(id, createdBy, createdAt);
    }

    public boolean canBeRevised() {
        return status != ENDED;
    }

    /**
     * Who carries it already keeps the hours that they agreed to.
     *
     * @return empty if it says all this already
     */
    Optional<ResponsibilityRevised> revise(ResponsibilityDetails revised, PersonId by, Instant at) {
        if (!canBeRevised()) throw new IllegalTransition(status, "revise");
        if (revised.equals(details())) return Optional.empty();
        var fields = ChangedFields.between(details(), revised);
        details = revised;
        needs.retainAll(revised.needs());
        needs.addAll(revised.needs());
        teaches.retainAll(revised.teaches());
        teaches.addAll(revised.teaches());
        edits = edits.next(by.value());
        return Optional.of(new ResponsibilityRevised(id, by, at, fields));
    }

    /** Somebody else leads it from now on, whatever its state, so that it is never without anyone. */
    ResponsibilityHandedOver handOver(PersonId successor, PersonId by, Instant at) {
        details = details.ledBy(successor);
        return new ResponsibilityHandedOver(id, successor, by, at);
    }

    void removeStandIn() {
        details = details.withoutStandIn();
    }

    public boolean canBePublished() {
        return status == DRAFT;
    }

    ResponsibilityPublished publish(PersonId by, Instant at) {
        if (!canBePublished()) throw new IllegalTransition(status, "publish");
        status = OPEN;
        publishedAt = at;
        return new ResponsibilityPublished(id, by, at);
    }

    public boolean canBeDeleted() {
        return status == DRAFT;
    }

    ResponsibilityDeleted deleted(PersonId by, Instant at) {
        if (!canBeDeleted()) throw new IllegalTransition(status, "delete");
        return new ResponsibilityDeleted(id, by, at);
    }

    /** Whether it is on the board, and nobody has acted on that yet. */
    public boolean canBeUnpublished(boolean hasPeople) {
        return status == OPEN && !hasPeople;
    }

    ResponsibilityUnpublished unpublish(boolean hasPeople, PersonId by, Instant at) {
        if (!canBeUnpublished(hasPeople)) throw new IllegalTransition(status, "unpublish");
        status = DRAFT;
        publishedAt = null;
        return new ResponsibilityUnpublished(id, by, at);
    }

    public boolean canBeStarted() {
        return status == OPEN;
    }

    ResponsibilityStarted start(PersonId by, Instant at) {
        if (!canBeStarted()) throw new IllegalTransition(status, "start");
        status = RUNNING;
        startedAt = at;
        return new ResponsibilityStarted(id, by, at);
    }

    public boolean canBeEnded() {
        return status == OPEN || status == RUNNING;
    }

    ResponsibilityEnded end(PersonId by, Instant at) {
        if (!canBeEnded()) throw new IllegalTransition(status, "end");
        status = ENDED;
        endedAt = at;
        return new ResponsibilityEnded(id, by, at);
    }

    /** Whether people can still take it on, if there is a seat. */
    public boolean isOnOffer() {
        return status == OPEN || status == RUNNING;
    }

    public boolean takesVolunteers(LocalDate today) {
        return status == OPEN && !details.endsOn().isBefore(today);
    }

    public boolean isLedBy(CurrentPerson person) {
        return isLedBy(person.id());
    }

    boolean isLedBy(PersonId person) {
        return person.equals(details.owner()) || person.equals(details.standIn());
    }

    public boolean isOver(LocalDate today) {
        return details.endsOn().isBefore(today);
    }

    public ResponsibilityId id() {
        return id;
    }

    public ResponsibilityDetails details() {
        return details.withSkills(needs, teaches);
    }

    /** What of a person it asks for, and where it leads. */
    FitAsk asks() {
        return FitAsk.responsibility(needs, teaches);
    }

    public ResponsibilityStatus status() {
        return status;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Edits edits() {
        return edits;
    }
}
