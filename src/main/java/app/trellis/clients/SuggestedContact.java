package app.trellis.clients;

import java.util.UUID;

/** Whom a contact would like to be one too. */
record SuggestedContact(UUID id, String name, String email, String jobTitle, String suggestedBy) {}
