package app.trellis.training;

import app.trellis.forms.Done;
import app.trellis.forms.Refused;
import app.trellis.lists.Chosen;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes the drafts of a list at once, as an import leaves them. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class DraftsController {

    private final ProgramSearch search;
    private final TrainingPrograms programs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftsController(ProgramSearch search, TrainingPrograms programs, ApplicationEventPublisher events, Clock clock) {
        this.search = search;
        this.programs = programs;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/training/publications/new")
    String ask(ListRequest asked, CurrentPerson me, Model model) {
        model.addAttribute(
                "chosen",
                Chosen.of(drafts(asked, me), ProgramRow::id, row -> new Chosen.Line(row.title(), row.facts())));
        model.addAttribute("texts", "training.publish.");
        model.addAttribute("list", "training");
        model.addAttribute("address", asked.query().at("/training/publications"));
        model.addAttribute("back", asked.query().at("/training"));
        return "web/publish";
    }

    /** What somebody else has published or deleted meanwhile is left as it is. */
    @PostMapping("/training/publications")
    String publish(ListRequest asked, @Nullable String seen, CurrentPerson me, RedirectAttributes flash) {
        var drafts = drafts(asked, me);
        if (Chosen.areOthers(drafts, ProgramRow::id, seen))
            throw new Refused(asked.query().at("/training/publications/new"), "web.several.changed");
        drafts.stream()
                .map(ProgramRow::id)
                // In one order, so that two who do it at once wait for each other and not both for ever.
                .sorted()
                .map(ProgramId::new)
                .flatMap(id -> programs.visibleForChange(me, id).stream())
                .filter(TrainingProgram::canBePublished)
                .forEach(program -> events.publishEvent(program.publish(me.id(), clock.instant())));
        return Done.redirect(flash, "training.publish.done", asked.query().at("/training"));
    }

    private Page<ProgramRow> drafts(ListRequest asked, CurrentPerson me) {
        var facets = search.facets();
        return search.drafts(ProgramFilter.from(asked.query(), me.hr(), facets), facets, me.id(), Chosen.MOST);
    }
}
