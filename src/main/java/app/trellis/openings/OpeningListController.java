package app.trellis.openings;

import static java.util.Objects.requireNonNull;

import app.trellis.fit.Matches;
import app.trellis.fit.OpportunityKind;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.text.Amounts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OpeningListController {

    private final OpeningSearch search;
    private final PayTexts pays;
    private final Staff staff;
    private final Matches matches;

    OpeningListController(OpeningSearch search, PayTexts pays, Staff staff, Matches matches) {
        this.search = search;
        this.pays = pays;
        this.staff = staff;
        this.matches = matches;
    }

    @GetMapping("/openings")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = search.facets();
        var filter = OpeningFilter.from(asked.query(), me, facets);
        nameValues(filter);
        model.addAttribute("filter", filter);
        var fitting = filter.asksForFit() ? matches.fitting(me, OpportunityKind.OPENING, filter.bands()) : null;
        model.addAttribute("fits", fitting);
        model.addAttribute("list", search.find(filter, facets, asked.page(), me.id(), fitting));
        return asked.view("openings/list");
    }

    /** The words for values of the filter that say too little by themselves. */
    private void nameValues(OpeningFilter filter) {
        if (!filter.departments().isEmpty())
            for (var department : staff.departments()) filter.query().name(department.value(), department.name());
        var pay = filter.pay().asPay();
        if (pay != null) filter.query().name(Amounts.text(requireNonNull(pay.from())), pays.text(pay));
    }
}
