package app.trellis.hiring;

import app.trellis.forms.NotFound;
import app.trellis.lists.CsvFile;
import app.trellis.openings.OpeningCard;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The applications of an opening as its hiring team works through them. */
@Controller
class PipelineController {

    private final Postings postings;
    private final ApplicationLists lists;
    private final Hiring hiring;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PipelineController(
            Postings postings, ApplicationLists lists, Hiring hiring, ApplicationEventPublisher events, Clock clock) {
        this.postings = postings;
        this.lists = lists;
        this.hiring = hiring;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/openings/{id}/applications")
    String applications(
            @PathVariable OpeningId id,
            @RequestParam(defaultValue = "") String stage,
            Pageable page,
            CurrentPerson me,
            Model model) {
        var opening = forTeam(id, me);
        var stages = lists.stages(id);
        var chosen = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(null);
        var all = stages.values().stream().mapToLong(Long::longValue).sum();
        model.addAttribute("opening", opening);
        model.addAttribute("stages", stages);
        model.addAttribute("undecidedCount", hiring.countUndecided(me, opening));
        model.addAttribute("chosen", chosen);
        model.addAttribute("all", all);
        model.addAttribute(
                "applications", lists.of(id, chosen, page, chosen == null ? all : stages.getOrDefault(chosen, 0L)));
        return "hiring/pipeline";
    }

    @GetMapping("/openings/{id}/applications/export")
    @Transactional
    void export(@PathVariable OpeningId id, CurrentPerson me, HttpServletResponse response) throws IOException {
        forTeam(id, me);
        events.publishEvent(new ApplicationsExported(id, me.id(), clock.instant()));
        try (var file = new CsvFile(response, "applications", LocalDate.now(clock))) {
            lists.write(id, file);
        }
    }

    private OpeningCard forTeam(OpeningId id, CurrentPerson me) {
        var opening = postings.visibleTo(me, id).orElseThrow(NotFound::new);
        if (!opening.onHiringTeam()) throw new AccessDeniedException("not the hiring team");
        return opening;
    }
}
