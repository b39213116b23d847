package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A round that takes answers.
 *
 * @param least how many answers of staff are told at the least
 * @param staffAsked how many of the staff are asked; 0 where they were too few
 */
record OpenRound(UUID id, ClientAccountId account, LocalDate startsOn, Instant closesAt, int least, int staffAsked) {}
