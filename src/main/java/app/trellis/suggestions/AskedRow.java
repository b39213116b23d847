package app.trellis.suggestions;

import java.time.Instant;
import java.util.UUID;

/** Something that a client asks for in its own words, by whatever form of the same words. */
record AskedRow(String title, UUID accountId, String account, int people, Instant since) {}
