package app.trellis.touchpoints;

import app.trellis.activity.ChangedFields;
import app.trellis.calendar.Appointment;
import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.touchpoints.TouchpointActivity.ParticipantGone;
import app.trellis.touchpoints.TouchpointActivity.TouchpointCancelled;
import app.trellis.touchpoints.TouchpointActivity.TouchpointHeld;
import app.trellis.touchpoints.TouchpointActivity.TouchpointPlanned;
import app.trellis.touchpoints.TouchpointActivity.TouchpointReopened;
import app.trellis.touchpoints.TouchpointActivity.TouchpointRevised;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A meeting of the two sides of an account: planned, and then held or cancelled. Either side changes it while it is planned. */
@Entity
@CheckReturnValue
class Touchpoint {

    @EmbeddedId
    private TouchpointId id;

    private ClientAccountId accountId;

    @Embedded
    private TouchpointDetails details;

    // Eager, as pages read who takes part when the transaction is over.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "touchpoint_participant", joinColumns = @JoinColumn(name = "touchpoint_id"))
    private Set<Participant> participants = new HashSet<>();

    private PersonId plannedBy;
    private Instant plannedAt;
    private @Nullable PersonId cancelledBy;
    private @Nullable Instant cancelledAt;
    private @Nullable PersonId heldBy;
    private @Nullable Instant heldAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    Touchpoint(
            TouchpointId id,
            ClientAccountId account,
            TouchpointDetails details,
            Collection<PersonId> people,
            PersonId by,
            Instant at) {
        this.id = id;
        this.accountId = account;
        this.details = details;
        this.plannedBy = by;
        this.plannedAt = at;
        people.forEach(person -> participants.add(new Participant(person)));
    }

    @SuppressWarnings("NullAway.Init")
    protected Touchpoint() {}

    TouchpointPlanned planned() {
        return new TouchpointPlanned(id, plannedBy, plannedAt);
    }

    /** Neither held nor cancelled. One whose time has passed is planned still: it may be held later. */
    public boolean isPlanned() {
        return heldAt == null && cancelledAt == null;
    }

    /** Empty if it says all this already. */
    Optional<TouchpointRevised> revise(
            TouchpointDetails revised, Collection<PersonId> people, PersonId by, Instant at) {
        var before = people();
        if (says(revised, people)) return Optional.empty();
        if (!isPlanned()) throw new IllegalTransition(state(), "change");
        var fields = new ArrayList<>(ChangedFields.between(details, revised));
        if (!before.equals(Set.copyOf(people))) fields.add("people");
        var moved = !revised.isHeldAs(details);
        details = revised;
        participants.removeIf(one -> !people.contains(one.person()));
        people.forEach(person -> participants.add(new Participant(person)));
        edits = edits.next(by.value());
        var left = before.stream().filter(person -> !people.contains(person)).collect(Collectors.toSet());
        return Optional.of(new TouchpointRevised(id, moved, left, by, at, fields));
    }

    boolean says(TouchpointDetails other, Collection<PersonId> people) {
        return details.equals(other) && people().equals(Set.copyOf(people));
    }

    /** Somebody of the two sides is there no longer, and so does not come. */
    ParticipantGone goOnWithout(PersonId person, @Nullable PersonId by, Instant at) {
        if (!isPlanned()) throw new IllegalTransition(state(), "change");
        participants.remove(new Participant(person));
        return new ParticipantGone(id, person, by, at);
    }

    /** @param by null where nobody is left to meet */
    TouchpointCancelled cancel(@Nullable PersonId by, Instant at) {
        if (!isPlanned()) throw new IllegalTransition(state(), "cancel");
        cancelledBy = by;
        cancelledAt = at;
        return new TouchpointCancelled(id, by, at);
    }

    /** From its start on: then both sides may say that they have met. */
    public boolean canBeHeld(Instant now) {
        return isPlanned() && !now.isBefore(details.startsAt());
    }

    TouchpointHeld hold(PersonId by, Instant at) {
        if (!canBeHeld(at)) throw new IllegalTransition(state(), "hold");
        heldBy = by;
        heldAt = at;
        return new TouchpointHeld(id, by, at);
    }

    TouchpointReopened reopen(PersonId by, Instant at) {
        if (!isHeld()) throw new IllegalTransition(state(), "reopen");
        heldBy = null;
        heldAt = null;
        return new TouchpointReopened(id, by, at);
    }

    /** As it stands in a calendar. */
    Appointment appointment(String title) {
        return new Appointment(
                id.value(),
                edits.count() + (cancelledAt == null ? 0 : 1),
                details.startsAt(),
                details.endsAt(),
                details.zone(),
                title,
                details.place(),
                address(),
                cancelledAt != null);
    }

    private String state() {
        return isHeld() ? "held" : cancelledAt == null ? "planned" : "cancelled";
    }

    public boolean isHeld() {
        return heldAt != null;
    }

    public TouchpointId id() {
        return id;
    }

    public String address() {
        return "/touchpoints/" + id;
    }

    public ClientAccountId accountId() {
        return accountId;
    }

    public TouchpointDetails details() {
        return details;
    }

    /** Who takes part, of both sides. */
    public Set<PersonId> people() {
        return participants.stream().map(Participant::person).collect(Collectors.toSet());
    }

    public @Nullable PersonId cancelledBy() {
        return cancelledBy;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    public @Nullable PersonId heldBy() {
        return heldBy;
    }

    public @Nullable Instant heldAt() {
        return heldAt;
    }

    Edits edits() {
        return edits;
    }
}
