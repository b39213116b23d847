package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OpeningListController {

    private final OpeningSearch search;

    OpeningListController(OpeningSearch search) {
        this.search = search;
    }

    @GetMapping("/openings")
    String list(
            CurrentPerson me,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        var filter = OpeningFilter.from(parameters, me.hr());
        model.addAttribute("filter", filter);
        model.addAttribute("found", search.find(filter, me.id()));
        model.addAttribute("departments", search.departments());
        model.addAttribute("locations", search.locations());
        return target.equals("results") ? "openings/list :: results" : "openings/list";
    }
}
