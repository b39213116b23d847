package app.trellis.calendar;

import app.trellis.forms.NotFound;
import app.trellis.signin.SecretToken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What calendar programs read by a private link: no session, and nothing but the appointments of its owner. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** What is older drops out of the calendar. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final CalendarLinks links;
    private final Appointments appointments;
    private final Clock clock;

    FeedController(CalendarLinks links, Appointments appointments, Clock clock) {
        this.links = links;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The same 404 for a link that was renewed or removed, whose owner may not sign in, or that never was. */
    @GetMapping("/calendar/{token}.ics")
    @Transactional(readOnly = true)
    ResponseEntity<String> file(@PathVariable String token) {
        var owner = links.owner(new SecretToken(token)).orElseThrow(NotFound::new);
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var now = clock.instant();
        var mine = appointments.of(owner, now.minus(KEPT)).stream()
                .map(Known::appointment)
                .toList();
        var contents = CalendarFile.feed(mine, root, Instant.EPOCH).getBytes(StandardCharsets.UTF_8);
        // Spring answers 304 to a program that has this version.
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(contents) + "\"")
                .contentType(CALENDAR)
                .body(CalendarFile.feed(mine, root, now));
    }
}
