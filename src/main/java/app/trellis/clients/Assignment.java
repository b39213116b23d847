package app.trellis.clients;

import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody works for an account, from a day on and until the day before another. */
@Entity
@Table(name = "client_assignment")
class Assignment {

    @Id
    private UUID id;

    private ClientAccountId accountId;

    private PersonId personId;

    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    @Version
    private @Nullable Long version;

    Assignment(UUID id, ClientAccountId account, PersonId person, LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) throw new IllegalArgumentException("ends before it starts");
        this.id = id;
        this.accountId = account;
        this.personId = person;
        this.startedOn = from;
        this.endedOn = to;
    }

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /** {@code day} is the first on which the person no longer works for the account. */
    void end(LocalDate day) {
        if (!day.isAfter(startedOn)) throw new IllegalArgumentException("ends before it starts");
        endedOn = day;
    }

    /** Until further notice, whatever end was set before. */
    void goOn() {
        endedOn = null;
    }

    /** Only one under which nobody has worked before today: what has been is history, and ends. */
    boolean isRemovable(LocalDate today) {
        return !startedOn.isBefore(today);
    }

    UUID id() {
        return id;
    }

    ClientAccountId accountId() {
        return accountId;
    }

    PersonId personId() {
        return personId;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable
    LocalDate lastDay() {
        return endedOn == null ? null : endedOn.minusDays(1);
    }
}
