package app.trellis.training;

import app.trellis.people.CurrentPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as the page of its program shows it to one reader.
 *
 * @param waiting how many people wait for a seat
 * @param mine the reader's own place; null for none
 * @param place the reader's place in the line, from 1; 0 unless the reader waits
 * @param keptUntil until when a seat is kept for the reader; null for none
 */
record SessionRow(
        TrainingSession session,
        int waiting,
        @Nullable Enrolment mine,
        int place,
        @Nullable Instant keptUntil,
        Instant now) {

    public boolean showsLinkTo(CurrentPerson reader) {
        return session.showsLinkTo(reader, mine);
    }

    public boolean isOpen() {
        return session.isOpen(now);
    }

    public boolean isWaitedFor() {
        return place > 0 && !session.hasBegun(now);
    }

    public boolean isOver() {
        return session.isOver(now);
    }

    /** For the reader; the one that is kept for them is. */
    public int freeSeats() {
        if (keptUntil != null) return 1;
        return waiting > 0 ? 0 : session.details().seats() - session.taken();
    }
}
