package app.trellis.training;

import static app.trellis.training.ProgramStatus.ARCHIVED;
import static app.trellis.training.ProgramStatus.DRAFT;
import static app.trellis.training.ProgramStatus.PUBLISHED;

import app.trellis.activity.ChangedFields;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillAsked;
import app.trellis.training.ProgramActivity.ProgramArchived;
import app.trellis.training.ProgramActivity.ProgramDeleted;
import app.trellis.training.ProgramActivity.ProgramDrafted;
import app.trellis.training.ProgramActivity.ProgramPublished;
import app.trellis.training.ProgramActivity.ProgramRestored;
import app.trellis.training.ProgramActivity.ProgramRevised;
import app.trellis.training.ProgramActivity.ProgramUnpublished;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A program that the company offers, from the draft until it is archived. */
@Entity
@CheckReturnValue
class TrainingProgram {

    @EmbeddedId
    private ProgramId id;

    private @Nullable String reference;

    @Embedded
    private ProgramDetails details;

    @ElementCollection(fetch = FetchType.EAGER) // Pages read the details after the transaction.
    @BatchSize(size = 100)
    @CollectionTable(name = "training_skill", joinColumns = @JoinColumn(name = "program_id"))
    private Set<SkillAsked> skills = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private ProgramStatus status = DRAFT;

    private PersonId createdBy;

    private Instant createdAt;

    private @Nullable PersonId publishedBy;

    private @Nullable Instant publishedAt;

    private @Nullable PersonId archivedBy;

    private @Nullable Instant archivedAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /** A draft; {@code reference} is how another system calls it, if one does. */
    TrainingProgram(ProgramId id, @Nullable String reference, ProgramDetails details, PersonId by, Instant at) {
        this.id = id;
        this.reference = reference;
        this.details = details;
        this.skills.addAll(details.teaches());
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected TrainingProgram() {}

    ProgramDrafted drafted() {
        return new ProgramDrafted(id, createdBy, createdAt);
    }

    /** Empty if it says all this already. */
    Optional<ProgramRevised> revise(ProgramDetails revised, boolean hasDates, PersonId by, Instant at) {
        if (rulesOut(revised.kind(), hasDates)) throw new IllegalTransition(status, "change the kind");
        if (revised.equals(details())) return Optional.empty();
        var fields = ChangedFields.between(details(), revised);
        details = revised;
        skills.retainAll(revised.teaches());
        skills.addAll(revised.teaches());
        edits = edits.next(by.value());
        return Optional.of(new ProgramRevised(id, by, at, fields));
    }

    /** A program that people rely on, or that has dates, stays self-paced, or stays one with dates. */
    boolean rulesOut(ProgramKind kind, boolean hasDates) {
        return (status != DRAFT || hasDates) && isSelfPaced() != (kind == ProgramKind.SELF_PACED);
    }

    ProgramPublished publish(PersonId by, Instant at) {
        if (!canBePublished()) throw new IllegalTransition(status, "publish");
        status = PUBLISHED;
        publishedBy = by;
        publishedAt = at;
        return new ProgramPublished(id, by, at);
    }

    public boolean canBePublished() {
        return status == DRAFT;
    }

    public boolean canBeDeleted() {
        return status == DRAFT;
    }

    ProgramDeleted deleted(PersonId by, Instant at) {
        if (!canBeDeleted()) throw new IllegalTransition(status, "delete");
        return new ProgramDeleted(id, by, at);
    }

    /** Takes back a publication that nobody has acted on yet. Its sessions stay, and wait for the next publication. */
    ProgramUnpublished unpublish(boolean hasEnrolments, PersonId by, Instant at) {
        if (!canBeUnpublished(hasEnrolments)) throw new IllegalTransition(status, "unpublish");
        status = DRAFT;
        publishedBy = null;
        publishedAt = null;
        return new ProgramUnpublished(id, by, at);
    }

    /** {@code hasEnrolments} counts those that were given up, too: the program is part of somebody's history. */
    public boolean canBeUnpublished(boolean hasEnrolments) {
        return status == PUBLISHED && !hasEnrolments;
    }

    ProgramArchived archive(PersonId by, Instant at) {
        if (!canBeArchived()) throw new IllegalTransition(status, "archive");
        status = ARCHIVED;
        archivedBy = by;
        archivedAt = at;
        return new ProgramArchived(id, by, at);
    }

    public boolean canBeArchived() {
        return status == PUBLISHED;
    }

    ProgramRestored restore(PersonId by, Instant at) {
        if (!canBeRestored()) throw new IllegalTransition(status, "bring back");
        status = PUBLISHED;
        archivedBy = null;
        archivedAt = null;
        return new ProgramRestored(id, by, at);
    }

    public boolean canBeRestored() {
        return status == ARCHIVED;
    }

    /** Whether HR may add a session: not to one that is self-paced, and not to one that takes nobody any more. */
    public boolean takesSessions() {
        return !isSelfPaced() && status != ARCHIVED;
    }

    /** Whether people may begin it at their own pace, without a session. */
    public boolean canBeBegun() {
        return isSelfPaced() && isPublished();
    }

    public boolean isSelfPaced() {
        return details.kind() == ProgramKind.SELF_PACED;
    }

    public boolean isPublished() {
        return status == PUBLISHED;
    }

    public ProgramId id() {
        return id;
    }

    public @Nullable String reference() {
        return reference;
    }

    public ProgramDetails details() {
        return details.teaching(skills);
    }

    public ProgramStatus status() {
        return status;
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

    public @Nullable PersonId archivedBy() {
        return archivedBy;
    }

    public @Nullable Instant archivedAt() {
        return archivedAt;
    }

    public Edits edits() {
        return edits;
    }
}
