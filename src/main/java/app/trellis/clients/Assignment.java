package app.trellis.clients;

import app.trellis.clients.ClientActivity.AssignmentEndSet;
import app.trellis.clients.ClientActivity.AssignmentRemoved;
import app.trellis.clients.ClientActivity.EmployeeAssigned;
import app.trellis.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** The assignment of an employee to a client, from one day until the day before another. */
@Entity
@CheckReturnValue
@Table(name = "client_assignment")
class Assignment {

    @Id
    private UUID id;

    private ClientAccountId accountId;

    private PersonId personId;

    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;

    private boolean endedWithAccount;

    private @Nullable LocalDate plannedEnd;

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

    EmployeeAssigned assigned(PersonId by, Instant at) {
        return new EmployeeAssigned(id, accountId, personId, by, at);
    }

    /**
     * Empty if it ends then already.
     *
     * @param day the first on which the person no longer works for the account; null for until further notice
     */
    Optional<AssignmentEndSet> end(@Nullable LocalDate day, PersonId by, Instant at) {
        if (day != null && !day.isAfter(startedOn)) throw new IllegalArgumentException("ends before it starts");
        if (Objects.equals(day, endedOn)) return Optional.empty();
        endedOn = day;
        return Optional.of(new AssignmentEndSet(id, accountId, personId, lastDay(), by, at));
    }

    /** Nothing if it ends before: {@code day} is the first on which nobody works for the account. */
    void endWithAccount(LocalDate day) {
        if (endedOn != null && !endedOn.isAfter(day)) return;
        plannedEnd = endedOn;
        endedOn = day;
        endedWithAccount = true;
    }

    /** As the account is reopened: it ends when it was to end before. */
    void goOn() {
        endedOn = plannedEnd;
        plannedEnd = null;
        endedWithAccount = false;
    }

    @Nullable
    LocalDate plannedEnd() {
        return plannedEnd;
    }

    AssignmentRemoved removed(PersonId by, Instant at) {
        return new AssignmentRemoved(id, accountId, personId, by, at);
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
