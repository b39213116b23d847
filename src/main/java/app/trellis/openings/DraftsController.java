package app.trellis.openings;

import app.trellis.forms.Done;
import app.trellis.forms.Refused;
import app.trellis.lists.Chosen;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

    private final OpeningSearch search;
    private final Openings openings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftsController(OpeningSearch search, Openings openings, ApplicationEventPublisher events, Clock clock) {
        this.search = search;
        this.openings = openings;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/openings/publications/new")
    String ask(ListRequest asked, CurrentPerson me, Model model) {
        var filter = OpeningFilter.from(asked.query(), me, search.facets());
        model.addAttribute(
                "chosen",
                Chosen.of(
                        search.drafts(filter, Chosen.MOST),
                        OpeningRow::id,
                        row -> new Chosen.Line(row.title(), List.of(row.department(), row.location()))));
        model.addAttribute("texts", "openings.publish.");
        model.addAttribute("list", "openings");
        model.addAttribute("address", asked.query().at("/openings/publications"));
        model.addAttribute("back", asked.query().at("/openings"));
        return "web/publish";
    }

    /** What somebody else has published or deleted meanwhile is left as it is. */
    @PostMapping("/openings/publications")
    String publish(ListRequest asked, @Nullable String seen, CurrentPerson me, RedirectAttributes flash) {
        var filter = OpeningFilter.from(asked.query(), me, search.facets());
        var drafts = search.drafts(filter, Chosen.MOST);
        if (Chosen.areOthers(drafts, OpeningRow::id, seen))
            throw new Refused(asked.query().at("/openings/publications/new"), "web.several.changed");
        drafts.stream()
                .map(OpeningRow::id)
                // In one order, so that two who do it at once wait for each other and not both for ever.
                .sorted()
                .map(OpeningId::new)
                .flatMap(id -> openings.visibleForChange(me, id).stream())
                .filter(Opening::canBePublished)
                .forEach(opening -> events.publishEvent(opening.publish(me.id(), clock.instant())));
        return Done.redirect(flash, "openings.publish.done", asked.query().at("/openings"));
    }
}
