package app.trellis.appreciation;

import app.trellis.activity.ChangedFields;
import app.trellis.appreciation.ValueActivity.ValueAdded;
import app.trellis.appreciation.ValueActivity.ValueRestored;
import app.trellis.appreciation.ValueActivity.ValueRetired;
import app.trellis.appreciation.ValueActivity.ValueRevised;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Something that the company wants to be known for. A retired one is no longer offered; thanks that name it keep it. */
@Entity
@CheckReturnValue
class CompanyValue {

    @EmbeddedId
    private ValueId id;

    @Embedded
    private ValueDetails details;

    private PersonId createdBy;
    private Instant createdAt;
    private @Nullable Instant retiredAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    CompanyValue(ValueId id, ValueDetails details, PersonId by, Instant at) {
        this.id = id;
        this.details = details;
        this.createdBy = by;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected CompanyValue() {}

    ValueAdded added() {
        return new ValueAdded(id, createdBy, createdAt);
    }

    /** @return empty if it says all this already */
    Optional<ValueRevised> revise(ValueDetails revised, PersonId by, Instant at) {
        if (revised.equals(details)) return Optional.empty();
        var fields = ChangedFields.between(details, revised);
        details = revised;
        edits = edits.next(by.value());
        return Optional.of(new ValueRevised(id, by, at, fields));
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    ValueRetired retire(PersonId by, Instant at) {
        if (isRetired()) throw new IllegalTransition("retired", "retire");
        retiredAt = at;
        return new ValueRetired(id, by, at);
    }

    ValueRestored restore(PersonId by, Instant at) {
        if (!isRetired()) throw new IllegalTransition("offered", "restore");
        retiredAt = null;
        return new ValueRestored(id, by, at);
    }

    public ValueId id() {
        return id;
    }

    public ValueDetails details() {
        return details;
    }

    public Edits edits() {
        return edits;
    }
}
