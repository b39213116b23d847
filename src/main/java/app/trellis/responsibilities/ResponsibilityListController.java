package app.trellis.responsibilities;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board, on which everybody inside finds what they may take on. */
@Controller
class ResponsibilityListController {

    private final ResponsibilitySearch search;
    private final Asking asking;

    ResponsibilityListController(ResponsibilitySearch search, Asking asking) {
        this.search = search;
        this.asking = asking;
    }

    @GetMapping("/responsibilities")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var filter = ResponsibilityFilter.from(asked.query(), search.skills());
        model.addAttribute("list", search.find(filter, asked.page(), me));
        model.addAttribute("mayAsk", asking.isOpenTo(me));
        return asked.view("responsibilities/list");
    }
}
