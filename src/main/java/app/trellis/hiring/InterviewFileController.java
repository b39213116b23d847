package app.trellis.hiring;

import app.trellis.calendar.CalendarDownload;
import app.trellis.forms.NotFound;
import app.trellis.openings.OpeningCard;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Takes an interview into somebody's own calendar. */
@Controller
class InterviewFileController {

    private final JobApplications applications;
    private final Interviews interviews;
    private final InterviewCalendar calendar;
    private final Postings postings;
    private final Clock clock;

    InterviewFileController(
            JobApplications applications,
            Interviews interviews,
            InterviewCalendar calendar,
            Postings postings,
            Clock clock) {
        this.applications = applications;
        this.interviews = interviews;
        this.calendar = calendar;
        this.postings = postings;
        this.clock = clock;
    }

    @GetMapping("/applications/{application}/interviews/{id}/calendar.ics")
    ResponseEntity<String> file(
            @PathVariable("application") ApplicationId applicationId, @PathVariable InterviewId id, CurrentPerson me) {
        var application = applications.visibleTo(me, applicationId).orElseThrow(NotFound::new);
        var interview = interviews.findByIdAndApplicationId(id, applicationId).orElseThrow(NotFound::new);
        var opening = postings.visibleTo(me, application.openingId()).map(OpeningCard::title);
        var talk = new Talk(interview, opening.orElseThrow(NotFound::new));
        return CalendarDownload.of(calendar.appointment(talk), "interview", clock);
    }
}
