package app.trellis.lessons;

import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** What somebody takes from something that happened at work. It is private: what its owner does with it is nobody's business. */
@Entity
@Table(schema = "lessons")
@CheckReturnValue
class Lesson {

    /** So long after the day by which to try it, its owner is asked whether it helped. */
    static final Period TRYING = Period.ofDays(21);

    static final int LONGEST_WORD = 300;

    @EmbeddedId
    private LessonId id;

    private PersonId owner;

    @Embedded
    private LessonDetails details;

    @ElementCollection
    @CollectionTable(schema = "lessons", name = "lesson_skill", joinColumns = @JoinColumn(name = "lesson_id"))
    @AttributeOverride(name = "value", column = @Column(name = "skill_id"))
    private Set<SkillId> skills = new HashSet<>();

    private boolean draft;

    @Embedded
    private @Nullable LessonOrigin origin;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private String resultWord = "";
    private @Nullable Instant resultAt;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    /** A draft, until {@link #finish} finds it whole. */
    Lesson(
            LessonId id,
            PersonId owner,
            LessonDetails details,
            Collection<SkillId> skills,
            @Nullable LessonOrigin origin,
            Instant at) {
        this.id = id;
        this.owner = owner;
        this.details = details;
        this.skills.addAll(skills);
        this.origin = origin;
        this.draft = true;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {}

    /** What was finished stays whole. Another action or day is one of which nobody knows yet whether it helps. */
    void revise(LessonDetails revised, Collection<SkillId> about) {
        if (!draft && !revised.isWhole()) throw new IllegalTransition("finished", "revise into a draft");
        if (revised.equals(details) && Set.copyOf(about).equals(skills)) return;
        if (!revised.action().equals(details.action()) || !Objects.equals(revised.tryBy(), details.tryBy())) {
            result = null;
            resultWord = "";
            resultAt = null;
        }
        details = revised;
        skills.retainAll(about);
        skills.addAll(about);
        edits = edits.next(owner.value());
    }

    void finish() {
        if (!details.isWhole()) throw new IllegalTransition("incomplete", "finish");
        draft = false;
    }

    void lookBack(Result found, String word, Instant at) {
        if (draft) throw new IllegalTransition("draft", "look back");
        result = found;
        resultWord = word;
        resultAt = at;
    }

    /** Whether it is time to ask whether it helped. */
    public boolean asksForResult(LocalDate today) {
        var tryBy = details.tryBy();
        return !draft && result == null && tryBy != null && !today.isBefore(tryBy.plus(TRYING));
    }

    public boolean isDraft() {
        return draft;
    }

    public boolean isOwnedBy(CurrentPerson person) {
        return person.is(owner);
    }

    public LessonId id() {
        return id;
    }

    public PersonId owner() {
        return owner;
    }

    public LessonDetails details() {
        return details;
    }

    public Set<SkillId> skills() {
        return Set.copyOf(skills);
    }

    /** Null for one that was written from nothing. */
    public @Nullable LessonOrigin origin() {
        return origin;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before its owner has said it. */
    public @Nullable Result result() {
        return result;
    }

    public String resultWord() {
        return resultWord;
    }

    public @Nullable Instant resultAt() {
        return resultAt;
    }

    public Edits edits() {
        return edits;
    }
}
