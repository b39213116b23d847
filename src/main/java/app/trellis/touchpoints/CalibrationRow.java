package app.trellis.touchpoints;

import java.time.Instant;
import java.util.UUID;

/**
 * A calibration in the list of an account.
 *
 * @param mine whether it waits for the reader
 * @param open whether the reader may open it; the line on which both agreed is for everybody of the account
 */
record CalibrationRow(
        UUID id,
        String lead,
        String contact,
        Instant startedAt,
        boolean complete,
        boolean mine,
        boolean open,
        String agreement) {}
