package app.trellis.clients;

import app.trellis.people.PersonId;
import java.time.Instant;

/** The words of a text from one change to the next. The first has the number 1. */
record TextVersion(TextKind kind, int number, String text, PersonId writtenBy, Instant writtenAt) {}
