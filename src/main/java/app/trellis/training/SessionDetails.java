package app.trellis.training;

import app.trellis.forms.WallClock;
import app.trellis.text.Place;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
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

    public Place where() {
        return Place.of(place);
    }

    /** The clock of the other zone where Java does not know this one any more: rows outlive names of zones. */
    WallClock clockOr(ZoneId other) {
        return WallClock.in(zone).orElse(new WallClock(other));
    }

    /** Whether somebody who knows only the other would be there in time and stay to the end. */
    boolean isHeldAs(SessionDetails other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && place.equals(other.place);
    }
}
