package app.trellis.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * Feedback with a new reply.
 *
 * @param author of the feedback
 * @param at when the latest reply was written
 */
record NewReply(UUID id, String author, String recipient, Instant at) {}
