package app.trellis.clients;

import app.trellis.activity.ChangedFields;
import app.trellis.clients.ClientActivity.ClientAccountOpened;
import app.trellis.clients.ClientActivity.ClientAccountRevised;
import app.trellis.forms.Edits;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A client for whom people of the company work every day. */
@Entity
@CheckReturnValue
class ClientAccount {

    @EmbeddedId
    private ClientAccountId id;

    private String name;

    private PersonId accountManager;

    private LocalDate since;

    @Embedded
    private Edits edits = Edits.NONE;

    @Version
    private @Nullable Long version;

    ClientAccount(ClientAccountId id, String name, PersonId accountManager, LocalDate since) {
        this.id = id;
        this.name = named(name);
        this.accountManager = accountManager;
        this.since = since;
    }

    @SuppressWarnings("NullAway.Init")
    protected ClientAccount() {}

    private record Facts(String name, PersonId accountManager, LocalDate since) {}

    ClientAccountOpened opened(PersonId by, Instant at) {
        return new ClientAccountOpened(id, by, at);
    }

    /** Empty if it says all this already. */
    Optional<ClientAccountRevised> revise(
            String name, PersonId accountManager, LocalDate since, PersonId by, Instant at) {
        var fields = ChangedFields.between(facts(), new Facts(named(name), accountManager, since));
        if (fields.isEmpty()) return Optional.empty();
        edits = edits.next(by.value());
        this.name = named(name);
        this.accountManager = accountManager;
        this.since = since;
        return Optional.of(new ClientAccountRevised(id, by, at, fields));
    }

    boolean says(String name, PersonId accountManager, LocalDate since) {
        return facts().equals(new Facts(named(name), accountManager, since));
    }

    private Facts facts() {
        return new Facts(name, accountManager, since);
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

    public Edits edits() {
        return edits;
    }

    ClientAccountCard card() {
        return new ClientAccountCard(id, name, accountManager);
    }
}
