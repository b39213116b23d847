package app.trellis.goals;

import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows goals. */
@Controller
@Transactional(readOnly = true)
class GoalPageController {

    private final CareerGoals goals;
    private final GoalLists lists;
    private final GoalPage page;
    private final Paths paths;

    GoalPageController(CareerGoals goals, GoalLists lists, GoalPage page, Paths paths) {
        this.goals = goals;
        this.lists = lists;
        this.page = page;
        this.paths = paths;
    }

    @GetMapping("/goals")
    String list(CurrentPerson me, ListRequest asked, Model model) {
        model.addAttribute("mine", lists.mine(me.id()));
        model.addAttribute("shared", lists.sharedWith(me.id(), asked.page()));
        return "goals/list";
    }

    @GetMapping("/goals/{id}")
    String show(@PathVariable GoalId id, CurrentPerson me, Model model) {
        return page.of(goals.visibleTo(me, id).orElseThrow(NotFound::new), me, model);
    }

    /** Where people of my job went next. */
    @GetMapping("/goals/paths")
    String paths(CurrentPerson me, Model model) {
        model.addAttribute("paths", paths.of(me.id()));
        return "goals/paths";
    }
}
