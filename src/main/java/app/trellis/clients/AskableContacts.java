package app.trellis.clients;

import app.trellis.directory.AlsoPickable;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The contacts of the client that somebody works for, whom they may ask for something. */
@Component
class AskableContacts implements AlsoPickable {

    static final String NAME = "contacts";

    private final ClientStaffing staffing;

    AskableContacts(ClientStaffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Collection<PersonId> pickableBy(CurrentPerson me) {
        return staffing.accountOf(me.id())
                .map(account -> staffing.contactsSince(account.id()).keySet())
                .orElse(Set.of());
    }
}
