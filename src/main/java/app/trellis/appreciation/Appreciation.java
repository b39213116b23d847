package app.trellis.appreciation;

import static java.util.stream.Collectors.toSet;

import app.trellis.activity.ChangedFields;
import app.trellis.appreciation.AppreciationActivity.AppreciationEdited;
import app.trellis.appreciation.AppreciationActivity.AppreciationGiven;
import app.trellis.appreciation.AppreciationActivity.AppreciationHidden;
import app.trellis.appreciation.AppreciationActivity.ReachAgreedTo;
import app.trellis.appreciation.AppreciationActivity.ReachLowered;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Thanks from one person to one or several. Who is thanked decides how far it goes: each may lower its reach for good, and
 * what a client's contact says reaches nobody else before all of them agree.
 */
@Entity
@CheckReturnValue
class Appreciation {

    static final Duration EDITABLE = Duration.ofMinutes(15);
    static final int LONGEST_REASON = 1_000;

    @EmbeddedId
    private AppreciationId id;

    private PersonId author;

    @Embedded
    private AppreciationDetails details;

    // Eager, as pages read who is thanked when the transaction is over.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "appreciation_receiver", joinColumns = @JoinColumn(name = "appreciation_id"))
    private Set<Receiver> receivers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "appreciation_reader", joinColumns = @JoinColumn(name = "appreciation_id"))
    private Set<TeamReader> readers = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Enumerated(EnumType.STRING)
    private @Nullable Reach offered;

    private Instant givenAt;
    private @Nullable Instant editedAt;
    private @Nullable PersonId hiddenBy;
    private @Nullable Instant hiddenAt;
    private String hiddenReason = "";

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /**
     * Of a colleague.
     *
     * @param team who else sees it, where it reaches the team
     */
    Appreciation(
            AppreciationId id,
            PersonId author,
            Collection<PersonId> receivers,
            AppreciationDetails details,
            Reach reach,
            Collection<PersonId> team,
            Instant at) {
        if (receivers.isEmpty()) throw new IllegalArgumentException("thanks to nobody");
        if (receivers.contains(author)) throw new IllegalArgumentException("nobody thanks themselves");
        this.id = id;
        this.author = author;
        receivers.forEach(person -> this.receivers.add(new Receiver(person, null)));
        this.details = details;
        this.reach = reach;
        this.givenAt = at;
        reach(reach, team);
    }

    @SuppressWarnings("NullAway.Init")
    protected Appreciation() {}

    /** Of a client's contact: it lands with those who are thanked, who decide whether it goes on. */
    static Appreciation ofClient(
            AppreciationId id,
            PersonId contact,
            Collection<PersonId> receivers,
            AppreciationDetails details,
            Reach offered,
            Instant at) {
        var made = new Appreciation(id, contact, receivers, details, Reach.PERSON, Set.of(), at);
        made.offered = offered == Reach.PERSON ? null : offered;
        return made;
    }

    AppreciationGiven given() {
        return new AppreciationGiven(id, author, givenAt);
    }

    /** For a short while after it was given, and not once somebody agreed to the words as they stand. */
    public boolean canBeEditedBy(CurrentPerson person, Instant now) {
        return person.is(author) && canBeEdited(now);
    }

    private boolean canBeEdited(Instant now) {
        return !isHidden()
                && now.isBefore(editableUntil())
                && receivers.stream().allMatch(receiver -> receiver.agreedAt() == null);
    }

    public Instant editableUntil() {
        return givenAt.plus(EDITABLE);
    }

    /** @return empty if it says this already */
    Optional<AppreciationEdited> edit(AppreciationDetails edited, Instant at) {
        if (!canBeEdited(at)) throw new IllegalTransition("settled", "edit");
        if (edited.equals(details)) return Optional.empty();
        var fields = ChangedFields.between(details, edited);
        details = edited;
        editedAt = at;
        edits = edits.next(author.value());
        return Optional.of(new AppreciationEdited(id, author, at, fields));
    }

    /** Whether this person may let fewer people see it. */
    public boolean canBeLoweredBy(CurrentPerson person, Reach to) {
        return isFor(person.id()) && !isHidden() && to.isLessThan(furthest());
    }

    /** For everyone who is thanked in it, and for good. {@code team} is who sees it where it reaches the team. */
    ReachLowered lower(Reach to, Collection<PersonId> team, PersonId by, Instant at) {
        if (!isFor(by) || isHidden() || !to.isLessThan(furthest())) throw new IllegalTransition(reach, "lower");
        if (offered == null) reach(to, team);
        else offered = to == Reach.PERSON ? null : to;
        return new ReachLowered(id, by, at);
    }

    /** Whether it waits for this person to let it go further. */
    public boolean waitsFor(CurrentPerson person) {
        return offered != null
                && !isHidden()
                && receivers.stream()
                        .anyMatch(receiver -> receiver.person().equals(person.id()) && receiver.agreedAt() == null);
    }

    /** It goes further once the last of those who are thanked has agreed. */
    ReachAgreedTo agree(Collection<PersonId> team, PersonId by, Instant at) {
        if (offered == null || isHidden() || !receivers.remove(new Receiver(by, null)))
            throw new IllegalTransition(reach, "agree");
        receivers.add(new Receiver(by, at));
        if (receivers.stream().allMatch(receiver -> receiver.agreedAt() != null)) {
            reach(offered, team);
            offered = null;
        }
        return new ReachAgreedTo(id, by, at);
    }

    private void reach(Reach to, Collection<PersonId> team) {
        reach = to;
        readers.clear();
        if (to == Reach.TEAM) team.forEach(person -> readers.add(new TeamReader(person)));
    }

    /** Who is thanked, and HR. */
    public boolean canBeHiddenBy(CurrentPerson person) {
        return !isHidden() && (isFor(person.id()) || person.hr());
    }

    /** Nobody who is not part of it sees it any more. */
    AppreciationHidden hide(String reason, PersonId by, Instant at) {
        if (isHidden()) throw new IllegalTransition("hidden", "hide");
        hiddenBy = by;
        hiddenAt = at;
        hiddenReason = reason;
        return new AppreciationHidden(id, by, at);
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    boolean isFor(PersonId person) {
        return receivers.stream().anyMatch(receiver -> receiver.person().equals(person));
    }

    public boolean isFrom(CurrentPerson person) {
        return person.is(author);
    }

    private Reach furthest() {
        return offered == null ? reach : offered;
    }

    public AppreciationId id() {
        return id;
    }

    public PersonId author() {
        return author;
    }

    public Set<PersonId> receivers() {
        return receivers.stream().map(Receiver::person).collect(toSet());
    }

    public AppreciationDetails details() {
        return details;
    }

    public Reach reach() {
        return reach;
    }

    /** How far a client's contact lets it go, while not everyone has agreed; else null. */
    public @Nullable Reach offered() {
        return offered;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public @Nullable PersonId hiddenBy() {
        return hiddenBy;
    }

    public @Nullable Instant hiddenAt() {
        return hiddenAt;
    }

    public String hiddenReason() {
        return hiddenReason;
    }

    public Edits edits() {
        return edits;
    }
}
