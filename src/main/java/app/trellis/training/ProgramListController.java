package app.trellis.training;

import app.trellis.fit.Matches;
import app.trellis.fit.OpportunityKind;
import app.trellis.lists.Chosen;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ProgramListController {

    private final ProgramSearch search;
    private final Matches matches;

    ProgramListController(ProgramSearch search, Matches matches) {
        this.search = search;
        this.matches = matches;
    }

    @GetMapping("/training")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = search.facets();
        var filter = ProgramFilter.from(asked.query(), me.hr(), facets);
        var fitting = filter.asksForFit() ? matches.fitting(me, OpportunityKind.TRAINING, filter.bands()) : null;
        model.addAttribute("fits", fitting);
        model.addAttribute("list", search.find(filter, facets, asked.page(), me.id(), fitting));
        if (filter.statuses().contains(ProgramStatus.DRAFT))
            model.addAttribute(
                    "publishable", Chosen.count(search.drafts(filter, facets, me.id(), PageRequest.of(0, 1))));
        return asked.view("training/list");
    }
}
