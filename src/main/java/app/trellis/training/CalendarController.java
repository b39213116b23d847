package app.trellis.training;

import app.trellis.people.CurrentPerson;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Takes a session into somebody's own calendar. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;

    CalendarController(TrainingPrograms programs, TrainingSessions sessions) {
        this.programs = programs;
        this.sessions = sessions;
    }

    @GetMapping("/trainings/{program}/sessions/{id}/calendar.ics")
    ResponseEntity<String> file(@PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me) {
        var found = programs.visibleTo(me, program).orElseThrow(UnknownTraining::new);
        var session = sessions.visibleTo(me, program, id).orElseThrow(UnknownTraining::new);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/trainings/{id}")
                .buildAndExpand(program)
                .toUriString();
        var disposition =
                ContentDisposition.attachment().filename("training.ics").build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(SessionCalendar.of(found, session, address));
    }
}
