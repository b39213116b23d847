package app.trellis.touchpoints;

import app.trellis.calendar.CalendarDownload;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Takes a touchpoint into somebody's own calendar. */
@Controller
class TouchpointFileController {

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
        return CalendarDownload.of(calendar.appointment(touchpoint), "touchpoint", clock);
    }
}
