package app.trellis.training;

import app.trellis.people.CurrentPerson;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TrainingListController {

    private final TrainingSearch search;

    TrainingListController(TrainingSearch search) {
        this.search = search;
    }

    @GetMapping("/trainings")
    @Transactional(readOnly = true)
    String list(
            CurrentPerson me,
            @RequestParam MultiValueMap<String, String> parameters,
            Pageable page,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        var tally = search.tally();
        var filter = TrainingFilter.from(parameters, me.hr());
        model.addAttribute("filter", filter);
        model.addAttribute("chips", filter.query().chips("/trainings"));
        model.addAttribute("names", Map.of());
        model.addAttribute("found", search.find(filter, tally, page, me.id()));
        model.addAttribute("tally", tally);
        model.addAttribute("sorts", TrainingSort.values());
        model.addAttribute("kinds", TrainingKind.values());
        model.addAttribute("lengths", TrainingLength.values());
        model.addAttribute("withins", StartsWithin.values());
        model.addAttribute("statuses", ProgramStatus.values());
        return target.equals("results") ? "training/list :: results" : "training/list";
    }
}
