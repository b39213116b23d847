package app.trellis.lessons;

import app.trellis.forms.IllegalTransition;
import app.trellis.lessons.LibraryActivity.SharedLessonHidden;
import app.trellis.lessons.LibraryActivity.SharedLessonShown;
import app.trellis.lessons.LibraryActivity.TrainingSuggested;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * A lesson as others read it. It is a copy that knows nothing of the lesson it was taken from. An anonymous one has no owner:
 * {@link AnonymousSharing} makes it, and nothing but a code that its owner keeps takes it back.
 */
@Entity
@Table(schema = "lessons")
@CheckReturnValue
class SharedLesson {

    /** When so many people adopted it, HR hears that it might be worth a training. */
    static final int WORTH_A_TRAINING = 5;

    @EmbeddedId
    private SharedLessonId id;

    @Embedded
    private SharedWords words;

    private UUID[] skills;
    private UUID @Nullable [] readers;

    @Embedded
    private @Nullable Place place;

    private @Nullable PersonId owner;
    private LocalDate month;
    private byte @Nullable [] takeBack;
    private int helps;
    private boolean suggested;
    private @Nullable PersonId hiddenBy;
    private @Nullable Instant hiddenAt;

    @Column(name = "hidden_reason")
    private @Nullable String whyHidden;

    @Version
    private @Nullable Long version;

    /**
     * Under the name of its owner.
     *
     * @param team null for everyone inside
     */
    SharedLesson(
            SharedLessonId id,
            SharedWords words,
            Collection<SkillId> skills,
            @Nullable Collection<PersonCard> team,
            Place place,
            PersonId owner,
            LocalDate day) {
        this.id = id;
        this.words = words;
        this.skills = ids(skills);
        this.readers = team == null ? null : Readers.ids(team);
        this.place = place;
        this.owner = owner;
        this.month = day.withDayOfMonth(1);
    }

    @SuppressWarnings("NullAway.Init")
    protected SharedLesson() {}

    static UUID[] ids(Collection<SkillId> skills) {
        return skills.stream().map(SkillId::value).sorted().toArray(UUID[]::new);
    }

    /** Nobody can say so of an anonymous one. */
    public boolean isOwnedBy(CurrentPerson person) {
        return owner != null && person.is(owner);
    }

    public boolean canHelp(CurrentPerson person) {
        return !isHidden() && !isOwnedBy(person);
    }

    /** One more person says that it helped, or one less. */
    void helps(int more) {
        helps += more;
    }

    /** @param adopters how many have adopted it by now */
    Optional<TrainingSuggested> adopted(int adopters, Instant at) {
        if (suggested || adopters < WORTH_A_TRAINING) return Optional.empty();
        suggested = true;
        return Optional.of(new TrainingSuggested(id, at));
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    /** On the ground of what it says. */
    SharedLessonHidden hide(String reason, PersonId by, Instant at) {
        if (isHidden()) throw new IllegalTransition("hidden", "hide");
        whyHidden = reason;
        hiddenBy = by;
        hiddenAt = at;
        return new SharedLessonHidden(id, by, at);
    }

    SharedLessonShown show(PersonId by, Instant at) {
        if (!isHidden()) throw new IllegalTransition("shown", "show");
        whyHidden = null;
        hiddenBy = null;
        hiddenAt = null;
        return new SharedLessonShown(id, by, at);
    }

    public SharedLessonId id() {
        return id;
    }

    public SharedWords words() {
        return words;
    }

    public List<SkillId> skills() {
        return Arrays.stream(skills).map(SkillId::new).toList();
    }

    public boolean isForTeam() {
        return readers != null;
    }

    public Place place() {
        return place == null ? new Place(null, null) : place;
    }

    public @Nullable PersonId owner() {
        return owner;
    }

    public LocalDate month() {
        return month;
    }

    public int helps() {
        return helps;
    }

    public @Nullable String whyHidden() {
        return whyHidden;
    }
}
