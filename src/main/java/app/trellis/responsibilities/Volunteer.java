package app.trellis.responsibilities;

import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityVolunteeredFor;
import app.trellis.responsibilities.ResponsibilityActivity.VolunteerNotChosen;
import app.trellis.responsibilities.ResponsibilityActivity.VolunteerWithdrew;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** Somebody who would like to take a responsibility on. Everyone gets an answer. */
@Entity
@Table(name = "responsibility_volunteer")
@CheckReturnValue
class Volunteer {

    enum Status {
        WAITING,
        CHOSEN,
        NOT_CHOSEN,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private ResponsibilityId responsibility;
    private PersonId person;
    private String words;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    private Instant volunteeredAt;
    private @Nullable PersonId answeredBy;
    private @Nullable Instant answeredAt;
    private String answer = "";

    @Version
    private @Nullable Long version;

    Volunteer(ResponsibilityId responsibility, PersonId person, String words, Instant at) {
        this.id = UUID.randomUUID();
        this.responsibility = responsibility;
        this.person = person;
        this.words = words;
        this.volunteeredAt = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected Volunteer() {}

    ResponsibilityVolunteeredFor volunteered() {
        return new ResponsibilityVolunteeredFor(responsibility, person, volunteeredAt);
    }

    /** After having withdrawn. */
    ResponsibilityVolunteeredFor again(String others, Instant at) {
        if (status != Status.WITHDRAWN) throw new IllegalTransition(status, "volunteer");
        status = Status.WAITING;
        words = others;
        volunteeredAt = at;
        return volunteered();
    }

    VolunteerWithdrew withdraw(Instant at) {
        if (!isWaiting()) throw new IllegalTransition(status, "withdraw");
        status = Status.WITHDRAWN;
        return new VolunteerWithdrew(responsibility, person, at);
    }

    void choose(PersonId by, Instant at) {
        answered(Status.CHOSEN, by, at);
    }

    VolunteerNotChosen turnDown(String sentence, PersonId by, Instant at) {
        answered(Status.NOT_CHOSEN, by, at);
        answer = sentence;
        return new VolunteerNotChosen(responsibility, person, by, at);
    }

    private void answered(Status how, PersonId by, Instant at) {
        if (!isWaiting()) throw new IllegalTransition(status, "answer");
        status = how;
        answeredBy = by;
        answeredAt = at;
    }

    public boolean isWaiting() {
        return status == Status.WAITING;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public String words() {
        return words;
    }

    public Status status() {
        return status;
    }

    public Instant volunteeredAt() {
        return volunteeredAt;
    }

    public @Nullable PersonId answeredBy() {
        return answeredBy;
    }

    public String answer() {
        return answer;
    }
}
