package app.trellis.suggestions;

import app.trellis.people.CurrentPerson;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What clients ask for in their own words, and no program was found for: HR may make one. */
@Controller
class AskedController {

    private final SuggestionLists lists;

    AskedController(SuggestionLists lists) {
        this.lists = lists;
    }

    @GetMapping("/training/asked")
    @PreAuthorize("hasRole('HR')")
    String list(CurrentPerson me, Pageable page, Model model) {
        model.addAttribute("page", lists.asked(me, page));
        return "suggestions/asked";
    }
}
