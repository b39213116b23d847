package app.trellis.openings;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The least that a list can be: the same rows for the same signed-in person, in one loop, without layout. */
@Controller
class BarePage {

    private final OpeningSearch search;

    BarePage(OpeningSearch search) {
        this.search = search;
    }

    @GetMapping("/openings/bare")
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = search.facets();
        var filter = OpeningFilter.from(asked.query(), null, facets);
        model.addAttribute(
                "rows", search.find(filter, facets, asked.page(), me.id(), null).rows());
        return "benchmark/bare";
    }
}
