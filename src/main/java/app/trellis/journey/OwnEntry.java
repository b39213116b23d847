package app.trellis.journey;

import app.trellis.forms.Edits;
import app.trellis.people.PersonId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A note of one’s own, or a job before this company. Nobody but its owner ever changes it. */
@Entity
@CheckReturnValue
@Table(name = "journey_entry")
class OwnEntry {

    @Id
    private UUID id;

    private PersonId owner;

    @Enumerated(EnumType.STRING)
    private JourneyKind kind;

    @Embedded
    private OwnEntryDetails details;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    OwnEntry(UUID id, PersonId owner, JourneyKind kind, OwnEntryDetails details) {
        if (kind != JourneyKind.NOTE && kind != JourneyKind.EARLIER) throw new IllegalArgumentException(kind.name());
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.details = details;
    }

    @SuppressWarnings("NullAway.Init")
    protected OwnEntry() {}

    void revise(OwnEntryDetails revised) {
        if (revised.equals(details)) return;
        details = revised;
        edits = edits.next(owner.value());
    }

    EntryKey key() {
        return new EntryKey(kind, id);
    }

    public UUID id() {
        return id;
    }

    public JourneyKind kind() {
        return kind;
    }

    public OwnEntryDetails details() {
        return details;
    }

    public Edits edits() {
        return edits;
    }
}
