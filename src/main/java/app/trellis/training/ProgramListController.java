package app.trellis.training;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ProgramListController {

    private final ProgramSearch search;

    ProgramListController(ProgramSearch search) {
        this.search = search;
    }

    @GetMapping("/training")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = search.facets();
        var filter = ProgramFilter.from(asked.query(), me.hr(), facets);
        model.addAttribute("list", search.find(filter, facets, asked.page(), me.id()));
        return asked.view("training/list");
    }
}
