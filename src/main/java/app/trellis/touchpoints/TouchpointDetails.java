package app.trellis.touchpoints;

import app.trellis.clients.TouchpointLevel;
import app.trellis.forms.WallClock;
import app.trellis.text.Place;
import app.trellis.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When and where both sides meet.
 *
 * @param zone where the clock hangs by which the times were written, such as {@code Asia/Manila}
 * @param place a room or a link
 */
@Embeddable
public record TouchpointDetails(
        @Enumerated(EnumType.STRING) TouchpointLevel level,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String place) {

    /** Throws {@link IllegalArgumentException} for an end before the start. */
    public TouchpointDetails {
        if (!endsAt.isAfter(startsAt)) throw new IllegalArgumentException("times");
        place = Text.line(place);
    }

    public Place where() {
        return Place.of(place);
    }

    int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    /** The clock of the other zone where Java does not know this one any more: rows outlive names of zones. */
    WallClock clockOr(ZoneId other) {
        return WallClock.in(zone).orElse(new WallClock(other));
    }

    /** Whether somebody who knows only the other would be there in time and stay to the end. */
    boolean isHeldAs(TouchpointDetails other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && place.equals(other.place);
    }
}
