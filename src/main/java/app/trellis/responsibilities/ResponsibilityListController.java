package app.trellis.responsibilities;

import app.trellis.fit.Matches;
import app.trellis.fit.OpportunityKind;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board, on which everybody inside finds what they may take on, and what somebody has to do with it already. */
@Controller
class ResponsibilityListController {

    private final ResponsibilitySearch search;
    private final Matches matches;
    private final MyResponsibilities mine;
    private final Asking asking;

    ResponsibilityListController(ResponsibilitySearch search, Matches matches, MyResponsibilities mine, Asking asking) {
        this.search = search;
        this.matches = matches;
        this.mine = mine;
        this.asking = asking;
    }

    @GetMapping("/responsibilities")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var filter = ResponsibilityFilter.from(asked.query(), search.skills());
        var fitting = filter.asksForFit() ? matches.fitting(me, OpportunityKind.RESPONSIBILITY, filter.bands()) : null;
        model.addAttribute("fits", fitting);
        model.addAttribute("list", search.find(filter, asked.page(), me, fitting));
        model.addAttribute("mayAsk", asking.isOpenTo(me));
        return asked.view("responsibilities/list");
    }

    @GetMapping("/responsibilities/mine")
    @Transactional(readOnly = true)
    String mine(CurrentPerson me, Model model) {
        model.addAttribute("carried", mine.carried(me));
        model.addAttribute("received", mine.received(me));
        model.addAttribute("volunteered", mine.volunteered(me));
        model.addAttribute("led", mine.led(me));
        model.addAttribute("made", mine.made(me));
        return "responsibilities/mine";
    }
}
