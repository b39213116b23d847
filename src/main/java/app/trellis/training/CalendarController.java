package app.trellis.training;

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

/** Takes a session into somebody's own calendar. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** In octets, so that a name stays within the 255 that file systems take. */
    private static final int LONGEST_TITLE = 200;

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
        var appointment = new Seat(session, found.details().title(), mine).appointment(place);
        var root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var disposition = ContentDisposition.attachment()
                .filename(fileName(found, session), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(CalendarFile.of(appointment, root, clock.instant()));
    }

    /** The title and the day, in any script, without what some system does not take in a name. */
    private String fileName(TrainingProgram program, TrainingSession session) {
        var title = program.details()
                .title()
                .replaceAll("[\\p{Cc}\\p{Z}\\\\/:*?\"<>|]+", " ")
                .strip();
        var end = title.length();
        while (title.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_TITLE)
            end = title.offsetByCodePoints(end, -1);
        var day = session.details()
                .clockOr(clock.getZone())
                .at(session.details().startsAt())
                .toLocalDate();
        return "%s %s.ics".formatted(title.substring(0, end).strip(), day);
    }
}
