package app.trellis.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The reader's time zone: from the cookie "zone", which the browser sets, else the company's. */
@Component
class ReaderZone {

    private final Clock clock;

    ReaderZone(Clock clock) {
        this.clock = clock;
    }

    ZoneId get() {
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
