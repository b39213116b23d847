package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows touchpoints to both sides. */
@Controller
@Transactional(readOnly = true)
class TouchpointPageController {

    private final Touchpoints touchpoints;
    private final TouchpointPage page;
    private final TouchpointLists lists;
    private final Calibrations calibrations;
    private final Sides sides;
    private final Clock clock;

    TouchpointPageController(
            Touchpoints touchpoints,
            TouchpointPage page,
            TouchpointLists lists,
            Calibrations calibrations,
            Sides sides,
            Clock clock) {
        this.touchpoints = touchpoints;
        this.page = page;
        this.lists = lists;
        this.calibrations = calibrations;
        this.sides = sides;
        this.clock = clock;
    }

    /** Who of the firm takes part in some of them sees these, and no more. */
    @GetMapping("/clients/{account}/touchpoints")
    String list(@PathVariable("account") ClientAccountId id, CurrentPerson me, ListRequest asked, Model model) {
        var account = sides.seen(me, id).orElseThrow(NotFound::new);
        var whole = sides.planning(me, id).isPresent();
        model.addAttribute("account", account);
        model.addAttribute("whole", whole);
        model.addAttribute("kept", Sides.isKeptBy(me, account));
        model.addAttribute("planned", lists.planned(id, me));
        model.addAttribute("past", lists.past(id, me, asked.page()));
        model.addAttribute("due", lists.due(id));
        model.addAttribute("open", lists.openActions(id, me));
        model.addAttribute("calibrations", calibrations.shownTo(me, id));
        model.addAttribute("now", clock.instant());
        return "touchpoints/list";
    }

    @GetMapping("/touchpoints/{id}")
    String show(@PathVariable TouchpointId id, CurrentPerson me, Model model) {
        return page.of(touchpoints.visibleTo(me, id).orElseThrow(NotFound::new), me, model);
    }
}
