package app.trellis.web;

import app.trellis.forms.ReaderZone;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.MessageSource;

/** Times that remember how long what they told stays right. */
class LastingTimes extends Times {

    private Instant until = Instant.MAX;

    LastingTimes(Clock clock, ReaderZone zone, MessageSource messages) {
        super(clock, zone, messages);
    }

    @Override
    public Moment moment(Instant instant) {
        var changes = changesAt(instant);
        if (changes.isBefore(until)) until = changes;
        return super.moment(instant);
    }

    /** When one of the moments told so far reads otherwise. */
    Instant until() {
        return until;
    }
}
