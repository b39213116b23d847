package app.trellis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something on the journey of a person. It names no other person: its owner may share it with the public.
 *
 * @param day when it happened, or began
 * @param until when it ended; null for a day, and for what goes on
 * @param place where: a department, or an earlier company; may be empty
 * @param level of a skill, from 1 to 5; null for everything else
 * @param words what was said about it, by its owner or by others; may be empty
 * @param href the page of the record, for its owner; null where there is none
 */
record JourneyEntry(
        EntryKey key,
        LocalDate day,
        @Nullable LocalDate until,
        String title,
        String place,
        @Nullable Integer level,
        String words,
        @Nullable String href) {

    public JourneyKind kind() {
        return key.kind();
    }

    /** Whether it takes time, and goes on where it has no end. */
    public boolean isLasting() {
        return until != null
                || kind() == JourneyKind.ROLE
                || kind() == JourneyKind.RESPONSIBILITY
                || kind() == JourneyKind.EARLIER;
    }
}
