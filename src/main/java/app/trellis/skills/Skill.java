package app.trellis.skills;

import app.trellis.activity.ChangedFields;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillActivity.SkillAdded;
import app.trellis.skills.SkillActivity.SkillMerged;
import app.trellis.skills.SkillActivity.SkillRestored;
import app.trellis.skills.SkillActivity.SkillRetired;
import app.trellis.skills.SkillActivity.SkillRevised;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A skill of the vocabulary: a concept of ESCO, or a word of the firm. */
@Entity
@CheckReturnValue
class Skill {

    @EmbeddedId
    private SkillId id;

    private @Nullable String uri;

    @Embedded
    private SkillDetails details;

    private @Nullable Instant retiredAt;

    private @Nullable SkillId successorId;

    private @Nullable PersonId createdBy;

    private Instant createdAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /** {@code uri}: of the ESCO concept; null for the firm's own. */
    Skill(SkillId id, @Nullable String uri, SkillDetails details, @Nullable PersonId by, Instant at) {
        this.id = id;
        this.uri = uri;
        this.details = details;
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Skill() {}

    SkillAdded added(PersonId by) {
        return new SkillAdded(id, by, createdAt);
    }

    /** Empty if it says all this already. The label and the description of a concept are those of ESCO. */
    Optional<SkillRevised> revise(SkillDetails revised, PersonId by, Instant at) {
        if (isConcept() && !revised.equals(details.called(revised.synonyms())))
            throw new IllegalTransition("a concept", "rename");
        if (revised.equals(details)) return Optional.empty();
        var fields = ChangedFields.between(details, revised);
        details = revised;
        edits = edits.next(by.value());
        return Optional.of(new SkillRevised(id, by, at, fields));
    }

    SkillState state() {
        return new SkillState(details, isRetired());
    }

    /** What a release of ESCO makes of it. Names that people know it by stay, and what was merged stays so. */
    SkillState afterRelease(SkillDetails said, boolean retired) {
        return new SkillState(said.andSynonyms(details.names()), retired || successorId != null);
    }

    /** What a list of the firm makes of it: other names and, where it says none, a description. */
    SkillState afterList(SkillDetails said) {
        var named = details.andSynonyms(said.names());
        return new SkillState(
                isConcept() || said.description().isEmpty() ? named : named.describedAs(said.description()),
                isRetired());
    }

    /** Takes over what an import says, or what stood there before it. */
    void become(SkillState state, Instant at) {
        details = state.details();
        if (state.retired() && retiredAt == null) retiredAt = at;
        else if (!state.retired() && canBeRestored()) retiredAt = null;
    }

    /** {@code successor}: what is said instead, if anything. */
    SkillRetired retire(@Nullable SkillId successor, PersonId by, Instant at) {
        if (!canBeRetired()) throw new IllegalTransition("retired", "retire");
        retiredAt = at;
        successorId = successor;
        return new SkillRetired(id, by, at);
    }

    /** What pointed here points at {@code into}, which takes over the names. */
    SkillMerged mergeInto(Skill into, PersonId by, Instant at) {
        if (into.isRetired() || into.id.equals(id)) throw new IllegalTransition("retired", "merge into");
        if (retiredAt == null) retiredAt = at;
        successorId = into.id;
        into.details = into.details.andSynonyms(details.names());
        into.edits = into.edits.next(by.value());
        return new SkillMerged(id, by, at, into.id);
    }

    SkillRestored restore(PersonId by, Instant at) {
        if (!canBeRestored()) throw new IllegalTransition("merged", "restore");
        retiredAt = null;
        return new SkillRestored(id, by, at);
    }

    public boolean canBeRetired() {
        return !isRetired();
    }

    /** One that has a successor stays behind it: the successor may have its names. */
    public boolean canBeRestored() {
        return isRetired() && successorId == null;
    }

    public boolean isConcept() {
        return uri != null;
    }

    public SkillId id() {
        return id;
    }

    public @Nullable String uri() {
        return uri;
    }

    public SkillDetails details() {
        return details;
    }

    public @Nullable Instant retiredAt() {
        return retiredAt;
    }

    public @Nullable SkillId successorId() {
        return successorId;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public @Nullable PersonId createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Edits edits() {
        return edits;
    }
}
