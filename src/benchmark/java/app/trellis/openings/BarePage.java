package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/** The least that a list can be: the same rows for the same signed-in person, in one loop, without layout. */
@Controller
class BarePage {

    private final OpeningSearch search;

    BarePage(OpeningSearch search) {
        this.search = search;
    }

    @GetMapping("/openings/bare")
    String list(CurrentPerson me, Pageable page, Model model) {
        var filter = OpeningFilter.from(new LinkedMultiValueMap<>(), false);
        model.addAttribute("rows", search.find(filter, search.tally(), page, me.id()).page());
        return "benchmark/bare";
    }
}
