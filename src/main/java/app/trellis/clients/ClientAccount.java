package app.trellis.clients;

import app.trellis.activity.ChangedFields;
import app.trellis.clients.ClientActivity.ClientAccountEnded;
import app.trellis.clients.ClientActivity.ClientAccountOpened;
import app.trellis.clients.ClientActivity.ClientAccountReopened;
import app.trellis.clients.ClientActivity.ClientAccountRevised;
import app.trellis.forms.Edits;
import app.trellis.forms.IllegalTransition;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A client for whom people of the company work every day. */
@Entity
@CheckReturnValue
class ClientAccount {

    static final Period READABLE = Period.ofDays(30);

    @EmbeddedId
    private ClientAccountId id;

    private String name;

    private PersonId accountManager;

    private LocalDate since;

    @ElementCollection
    @CollectionTable(name = "client_rhythm", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "level")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "days")
    private Map<TouchpointLevel, Integer> every = new EnumMap<>(TouchpointLevel.class);

    private @Nullable LocalDate endedOn;

    private @Nullable PersonId endedBy;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    ClientAccount(ClientAccountId id, AccountDetails details) {
        this.id = id;
        write(details);
    }

    @SuppressWarnings("NullAway.Init")
    protected ClientAccount() {}

    ClientAccountOpened opened(PersonId by, Instant at) {
        return new ClientAccountOpened(id, by, at);
    }

    /** Empty if it says all this already. */
    Optional<ClientAccountRevised> revise(AccountDetails revised, PersonId by, Instant at) {
        var fields = ChangedFields.between(details(), normal(revised));
        if (fields.isEmpty()) return Optional.empty();
        edits = edits.next(by.value());
        write(revised);
        return Optional.of(new ClientAccountRevised(id, by, at, fields));
    }

    private void write(AccountDetails details) {
        name = named(details.name());
        accountManager = details.accountManager();
        since = details.since();
        every.put(TouchpointLevel.DELIVERY, details.deliveryEvery().days());
        every.put(TouchpointLevel.ACCOUNT, details.accountEvery().days());
        every.put(TouchpointLevel.STEERING, details.steeringEvery().days());
    }

    /** Empty if it has ended. */
    Optional<ClientAccountEnded> end(LocalDate today, PersonId by, Instant at) {
        if (hasEnded()) return Optional.empty();
        endedOn = today;
        endedBy = by;
        return Optional.of(new ClientAccountEnded(id, by, at));
    }

    /** Empty if it has not ended. */
    Optional<ClientAccountReopened> reopen(LocalDate today, PersonId by, Instant at) {
        if (!hasEnded()) return Optional.empty();
        if (!canBeReopened(today)) throw new IllegalTransition("ended for good", "reopen");
        endedOn = null;
        endedBy = null;
        return Optional.of(new ClientAccountReopened(id, by, at));
    }

    public boolean hasEnded() {
        return endedOn != null;
    }

    /** Who wants to begin something with the client learns that it has ended. */
    void refuseIfEnded() {
        if (hasEnded()) throw new Refused("/clients/" + id, "clients.ending.over");
    }

    /** As long as its contacts still read. */
    public boolean canBeReopened(LocalDate today) {
        var last = readableUntil();
        return last != null && !today.isAfter(last);
    }

    /** The last day on which the contacts of an ended account read its page; null if it has not ended. */
    public @Nullable LocalDate readableUntil() {
        return endedOn == null ? null : endedOn.plus(READABLE);
    }

    boolean says(AccountDetails details) {
        return details().equals(normal(details));
    }

    AccountDetails details() {
        return new AccountDetails(
                name,
                accountManager,
                since,
                every(TouchpointLevel.DELIVERY),
                every(TouchpointLevel.ACCOUNT),
                every(TouchpointLevel.STEERING));
    }

    /** How often both sides meet at least. */
    public Rhythm every(TouchpointLevel level) {
        var days = every.get(level);
        return days == null ? level.usual : Rhythm.ofDays(days);
    }

    private static AccountDetails normal(AccountDetails details) {
        return new AccountDetails(
                named(details.name()),
                details.accountManager(),
                details.since(),
                details.deliveryEvery(),
                details.accountEvery(),
                details.steeringEvery());
    }

    private static String named(String name) {
        var line = Text.line(name);
        if (line.isEmpty()) throw new IllegalArgumentException("A client account needs a name");
        return line;
    }

    /** HR manages every account, and the account manager this one. */
    public boolean isManagedBy(CurrentPerson person) {
        return person.hr() || person.is(accountManager);
    }

    public ClientAccountId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public PersonId accountManager() {
        return accountManager;
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable PersonId endedBy() {
        return endedBy;
    }

    public Edits edits() {
        return edits;
    }

    ClientAccountCard card() {
        return new ClientAccountCard(id, name, accountManager, endedOn);
    }
}
