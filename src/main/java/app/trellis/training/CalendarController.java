package app.trellis.training;

import app.trellis.calendar.CalendarDownload;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Takes a session into somebody's own calendar. */
@Controller
class CalendarController {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Clock clock;

    CalendarController(TrainingPrograms programs, TrainingSessions sessions, Enrolments enrolments, Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @GetMapping("/training/{program}/sessions/{id}/calendar.ics")
    ResponseEntity<String> file(@PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me) {
        var found = programs.visibleTo(me, program).orElseThrow(NotFound::new);
        var session = sessions.visibleTo(me, program, id).orElseThrow(NotFound::new);
        var mine = enrolments.findBySessionIdAndPersonId(id, me.id()).orElse(null);
        var details = session.details();
        var place = session.showsLinkTo(me, mine)
                ? details.place()
                : details.where().room();
        var title = found.details().title();
        return CalendarDownload.of(new Seat(session, title, mine).appointment(place), title, clock);
    }
}
