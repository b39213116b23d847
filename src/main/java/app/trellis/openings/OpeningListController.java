package app.trellis.openings;

import static java.util.Objects.requireNonNull;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.text.Amounts;
import java.util.HashMap;
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
class OpeningListController {

    private final OpeningSearch search;
    private final PayTexts pays;
    private final Staff staff;

    OpeningListController(OpeningSearch search, PayTexts pays, Staff staff) {
        this.search = search;
        this.pays = pays;
        this.staff = staff;
    }

    @GetMapping("/openings")
    @Transactional(readOnly = true)
    String list(
            CurrentPerson me,
            @RequestParam MultiValueMap<String, String> parameters,
            Pageable page,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        var tally = search.tally();
        var filter = OpeningFilter.from(parameters, me.hr(), tally.currencies());
        model.addAttribute("filter", filter);
        model.addAttribute("chips", filter.query().chips("/openings"));
        model.addAttribute("found", search.find(filter, tally, page, me.id()));
        model.addAttribute("names", names(filter));
        model.addAttribute("resultsOnly", target.equals("results"));
        model.addAttribute("tally", tally);
        model.addAttribute("sorts", OpeningSort.values());
        model.addAttribute("statuses", OpeningStatus.values());
        model.addAttribute("workplaces", Workplace.values());
        model.addAttribute("employmentTypes", EmploymentType.values());
        return target.equals("results") ? "openings/list :: results" : "openings/list";
    }

    /** The words for values of the filter that say too little by themselves. */
    private Map<String, String> names(OpeningFilter filter) {
        var names = new HashMap<String, String>();
        if (!filter.departments().isEmpty())
            for (var department : staff.departments()) names.put(department.value(), department.name());
        var pay = filter.pay().asPay();
        if (pay != null) names.put(Amounts.text(requireNonNull(pay.from())), pays.text(pay));
        return names;
    }
}
