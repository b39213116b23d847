package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentName;
import app.trellis.people.Staff;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final Staff staff;

    OpeningListController(OpeningSearch search, Staff staff) {
        this.search = search;
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
        var filter = OpeningFilter.from(parameters, me.hr());
        var tally = search.tally();
        model.addAttribute("filter", filter);
        model.addAttribute("chips", filter.query().chips("/openings"));
        model.addAttribute("found", search.find(filter, tally, page, me.id()));
        model.addAttribute("departmentNames", filter.departments().isEmpty() ? Map.of() : departmentNames());
        model.addAttribute("tally", tally);
        model.addAttribute("sorts", OpeningSort.values());
        model.addAttribute("statuses", OpeningStatus.values());
        model.addAttribute("workplaces", Workplace.values());
        model.addAttribute("employmentTypes", EmploymentType.values());
        return target.equals("results") ? "openings/list :: results" : "openings/list";
    }

    private Map<String, String> departmentNames() {
        return staff.departments().stream().collect(Collectors.toMap(DepartmentName::value, DepartmentName::name));
    }
}
