package app.trellis.training;

import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When and where a training is held.
 *
 * @param zone where the clock hangs, such as {@code Asia/Manila}
 * @param place a room or a link
 * @param seats how many people it takes, from 1 to {@link #MOST_SEATS}
 * @param deadline until when people enrol, and give a seat back; at the latest the start
 */
@Embeddable
public record SessionDetails(
        Instant startsAt,
        Instant endsAt,
        String zone,
        String place,
        @Nullable String trainer,
        int seats,
        Instant deadline) {

    public static final int MOST_SEATS = 999;

    /** Throws {@link IllegalArgumentException} for an end before the start, and for a deadline after it. */
    public SessionDetails {
        if (!endsAt.isAfter(startsAt) || deadline.isAfter(startsAt)) throw new IllegalArgumentException("times");
        place = Text.line(place);
        trainer = trainer == null || trainer.isBlank() ? null : Text.line(trainer);
    }

    public SessionPlace where() {
        return SessionPlace.of(place);
    }

    /** The other one where Java does not know its zone any more: rows outlive names of zones. */
    ZoneId zoneOr(ZoneId other) {
        return zone(zone).orElse(other);
    }

    /** The zone of this name, such as {@code Asia/Manila}; empty for what Java does not know. */
    static Optional<ZoneId> zone(@Nullable String name) {
        return Optional.ofNullable(name)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    /** Whether somebody who knows only the other would be there in time and stay to the end. */
    boolean isHeldAs(SessionDetails other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && place.equals(other.place);
    }
}
