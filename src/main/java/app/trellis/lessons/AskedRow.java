package app.trellis.lessons;

import java.time.Instant;
import java.util.UUID;

/**
 * A lesson of somebody else about which the reader was asked.
 *
 * @param id of the lesson
 * @param open whether it waits for an answer
 */
record AskedRow(UUID id, String owner, boolean open, Instant askedAt) {}
