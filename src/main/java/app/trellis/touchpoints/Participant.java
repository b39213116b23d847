package app.trellis.touchpoints;

import app.trellis.people.PersonId;
import jakarta.persistence.Embeddable;

/** Somebody of either side who takes part. */
@Embeddable
record Participant(PersonId person) {}
