package app.trellis.touchpoints;

import app.trellis.calendar.CalendarFile;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Takes a touchpoint into somebody's own calendar. */
@Controller
class TouchpointFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Touchpoints touchpoints;
    private final TouchpointCalendar calendar;
    private final Clock clock;

    TouchpointFileController(Touchpoints touchpoints, TouchpointCalendar calendar, Clock clock) {
        this.touchpoints = touchpoints;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/touchpoints/{id}/calendar.ics")
    ResponseEntity<String> file(@PathVariable TouchpointId id, CurrentPerson me) {
        var touchpoint = touchpoints.visibleTo(me, id).orElseThrow(NotFound::new);
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var details = touchpoint.details();
        var day = details.clockOr(clock.getZone()).at(details.startsAt()).toLocalDate();
        var disposition = ContentDisposition.attachment()
                .filename("touchpoint %s.ics".formatted(day))
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(CalendarFile.of(calendar.appointment(touchpoint), root, clock.instant()));
    }
}
