package app.trellis.goals;

import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.goals.GoalActivity.GoalEnded;
import app.trellis.goals.GoalActivity.GoalReopened;
import app.trellis.goals.GoalActivity.GoalShared;
import app.trellis.goals.GoalActivity.GoalUnshared;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Where a person wants to go. Only the owner changes it, and only those see it whom the owner named. What happens to a goal
 * that nobody else sees is nobody's business: its verbs then return no activity.
 */
@Entity
@CheckReturnValue
class CareerGoal {

    /** After so long without a touch its owner is asked whether it is still the goal. */
    static final Duration STALE = Duration.ofDays(90);

    static final int MOST_READERS = 20;

    @EmbeddedId
    private GoalId id;

    private PersonId owner;

    @Embedded
    private GoalDetails details;

    @ElementCollection
    @CollectionTable(name = "goal_reader", joinColumns = @JoinColumn(name = "goal_id"))
    private Set<GoalReader> readers = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private @Nullable GoalOutcome outcome;

    private Instant createdAt;

    private Instant touchedAt;

    private @Nullable Instant endedAt;

    private String closingWord = "";

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    CareerGoal(GoalId id, PersonId owner, GoalDetails details, Instant at) {
        this.id = id;
        this.owner = owner;
        this.details = details;
        this.createdAt = at;
        this.touchedAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected CareerGoal() {}

    void revise(GoalDetails revised, Instant at) {
        touch(at);
        if (revised.equals(details)) return;
        details = revised;
        edits = edits.next(owner.value());
    }

    /** That the owner did something about it, or says that it is still the goal. */
    void touch(Instant at) {
        if (at.isAfter(touchedAt)) touchedAt = at;
    }

    public boolean isStale(Instant now) {
        return isActive() && touchedAt.isBefore(now.minus(STALE));
    }

    public boolean isActive() {
        return outcome == null;
    }

    Optional<GoalEnded> end(GoalOutcome how, String word, Instant at) {
        if (outcome != null) throw new IllegalTransition(outcome, "end");
        outcome = how;
        closingWord = word;
        endedAt = at;
        touch(at);
        return isShared() ? Optional.of(new GoalEnded(id, owner, at, how)) : Optional.empty();
    }

    Optional<GoalReopened> reopen(Instant at) {
        if (isActive()) throw new IllegalTransition("ACTIVE", "reopen");
        outcome = null;
        closingWord = "";
        endedAt = null;
        touch(at);
        return isShared() ? Optional.of(new GoalReopened(id, owner, at)) : Optional.empty();
    }

    /** Returns empty for somebody who sees it already. */
    Optional<GoalShared> share(PersonId reader, Instant at) {
        if (reader.equals(owner)) throw new IllegalArgumentException("the owner");
        if (readers.size() >= MOST_READERS) throw new IllegalTransition(readers.size(), "share");
        if (isSharedWith(reader)) return Optional.empty();
        readers.add(new GoalReader(reader, at));
        return Optional.of(new GoalShared(id, owner, at, reader));
    }

    /** Returns empty for somebody who does not see it. */
    Optional<GoalUnshared> unshare(PersonId reader, Instant at) {
        return readers.removeIf(one -> one.person().equals(reader))
                ? Optional.of(new GoalUnshared(id, owner, at, reader))
                : Optional.empty();
    }

    public boolean isShared() {
        return !readers.isEmpty();
    }

    boolean isSharedWith(PersonId person) {
        return readers.stream().anyMatch(reader -> reader.person().equals(person));
    }

    public boolean isOwnedBy(CurrentPerson person) {
        return person.is(owner);
    }

    public boolean canBeSharedFurther() {
        return readers.size() < MOST_READERS;
    }

    public GoalId id() {
        return id;
    }

    public PersonId owner() {
        return owner;
    }

    public GoalDetails details() {
        return details;
    }

    /** With whom it is shared, in the order of sharing. */
    public List<PersonId> readers() {
        return readers.stream()
                .sorted(Comparator.comparing(GoalReader::since))
                .map(GoalReader::person)
                .toList();
    }

    /** Null while it is not over. */
    public @Nullable GoalOutcome outcome() {
        return outcome;
    }

    public Instant touchedAt() {
        return touchedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public String closingWord() {
        return closingWord;
    }

    public Edits edits() {
        return edits;
    }
}
