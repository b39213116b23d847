package app.trellis.appreciation;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;

/** Somebody of a team that thanks reached. */
@Embeddable
record TeamReader(PersonId person) {}
