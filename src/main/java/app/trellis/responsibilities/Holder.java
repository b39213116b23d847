package app.trellis.responsibilities;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.HolderThanked;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityHandedBack;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityLearnedFrom;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityTakenOn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody who carries a responsibility, or carried it: with the hours a week that they agreed to, whatever is edited later. */
@Entity
@Table(name = "responsibility_holder")
@CheckReturnValue
class Holder {

    enum Ending {
        ENDED,
        HANDED_BACK,
        /** The person left the company. */
        LEFT
    }

    @Id
    private UUID id;

    private ResponsibilityId responsibility;
    private PersonId person;
    private int hours;
    private Instant takenOnAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private String reason = "";
    private String learned = "";
    private String thanks = "";
    private @Nullable PersonId thankedBy;

    @Version
    private @Nullable Long version;

    Holder(ResponsibilityId responsibility, PersonId person, int hours, Instant at) {
        this.id = UUID.randomUUID();
        this.responsibility = responsibility;
        this.person = person;
        this.hours = hours;
        this.takenOnAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Holder() {}

    ResponsibilityTakenOn takenOn(PersonId by) {
        return new ResponsibilityTakenOn(responsibility, person, by, takenOnAt);
    }

    /** Whether they carry it now. */
    public boolean isNow() {
        return endedAt == null;
    }

    /** Who handed it back early is nobody else's business than that of those who lead it. */
    public boolean isShownToEverybody() {
        return isNow() || ending == Ending.ENDED;
    }

    ResponsibilityHandedBack handBack(String why, Instant at) {
        end(Ending.HANDED_BACK, at);
        reason = why;
        return new ResponsibilityHandedBack(responsibility, person, at);
    }

    /** The person has left the company. */
    ResponsibilityHandedBack leave(Instant at) {
        end(Ending.LEFT, at);
        return new ResponsibilityHandedBack(responsibility, person, at);
    }

    /** With the whole responsibility. */
    void end(Instant at) {
        end(Ending.ENDED, at);
    }

    private void end(Ending how, Instant at) {
        if (!isNow()) throw new IllegalTransition(String.valueOf(ending), "end");
        ending = how;
        endedAt = at;
    }

    /** @return empty if it says this already */
    Optional<ResponsibilityLearnedFrom> learn(String words, Instant at) {
        if (isNow()) throw new IllegalTransition("carried", "look back");
        if (learned.equals(words)) return Optional.empty();
        learned = words;
        return Optional.of(new ResponsibilityLearnedFrom(responsibility, person, at));
    }

    public boolean canBeThanked() {
        return !isNow() && thanks.isEmpty();
    }

    /** Once. */
    HolderThanked thank(String words, PersonId by, Instant at) {
        if (!canBeThanked()) throw new IllegalTransition(isNow() ? "carried" : "thanked", "thank");
        thanks = words;
        thankedBy = by;
        return new HolderThanked(responsibility, person, by, at);
    }

    public boolean is(PersonId someone) {
        return person.equals(someone);
    }

    public UUID id() {
        return id;
    }

    public ResponsibilityId responsibility() {
        return responsibility;
    }

    public PersonId person() {
        return person;
    }

    public int hours() {
        return hours;
    }

    public Instant takenOnAt() {
        return takenOnAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Ending ending() {
        return ending;
    }

    public String reason() {
        return reason;
    }

    public String learned() {
        return learned;
    }

    public String thanks() {
        return thanks;
    }

    public @Nullable PersonId thankedBy() {
        return thankedBy;
    }
}
