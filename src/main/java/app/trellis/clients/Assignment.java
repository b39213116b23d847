package app.trellis.clients;

import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assignment of an employee to a client, from one day until the day before another. */
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

    /** Only one that has not begun before today: a past one is history, and ends. */
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
