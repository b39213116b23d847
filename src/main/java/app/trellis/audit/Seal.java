package app.trellis.audit;

import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A link of the chain that holds the entries in the order in which they were committed.
 *
 * @param position in its day, from 1 on
 */
record Seal(LocalDate day, int position, byte[] hash) {

    /** Before the first. */
    static final Seal NONE = new Seal(LocalDate.EPOCH, 0, new byte[32]);

    /** The next one; a day that was over is not gone on with, even if the clock is put back. */
    Seal next(LocalDate today, SealedEntry entry) {
        var later = today.isAfter(day);
        return new Seal(later ? today : day, later ? 1 : position + 1, entry.hashAfter(hash));
    }

    /** Whether this one may stand behind the other. */
    boolean follows(Seal other) {
        return day.equals(other.day) ? position == other.position + 1 : day.isAfter(other.day) && position == 1;
    }

    public String text() {
        return HexFormat.of().formatHex(hash);
    }
}
