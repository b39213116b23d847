package app.trellis.clients;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A person as a contact of one account: they may be one of several. */
@Embeddable
record ContactId(PersonId personId, ClientAccountId accountId) implements Serializable {}
