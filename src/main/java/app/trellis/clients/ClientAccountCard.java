package app.trellis.clients;

import app.trellis.people.PersonId;

/** What another module shows of a client account. */
public record ClientAccountCard(ClientAccountId id, String name, PersonId accountManager) {}
