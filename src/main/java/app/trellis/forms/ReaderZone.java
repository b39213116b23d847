package app.trellis.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The time zone by which a reader is shown times and chooses days: from the cookie "zone", which the browser sets, else the company's. */
@Component
public class ReaderZone {

    private final Clock clock;

    public ReaderZone(Clock clock) {
        this.clock = clock;
    }

    public ZoneId get() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes))
            return clock.getZone();
        var cookie = WebUtils.getCookie(attributes.getRequest(), "zone");
        if (cookie == null) return clock.getZone();
        try {
            return ZoneId.of(cookie.getValue());
        } catch (DateTimeException unknownZone) {
            return clock.getZone();
        }
    }
}
