package app.trellis.openings;

import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public Careers page: what everybody may see, and nothing that only employees may. */
@Controller
class CareersController {

    private final Openings openings;
    private final OpeningSearch search;
    private final Staff staff;
    private final Clock clock;

    CareersController(Openings openings, OpeningSearch search, Staff staff, Clock clock) {
        this.openings = openings;
        this.search = search;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/careers")
    String list(@RequestParam MultiValueMap<String, String> parameters, Pageable page, Model model) {
        var filter = OpeningFilter.from(parameters, false);
        model.addAttribute("filter", filter);
        model.addAttribute("found", search.findPublic(filter, page));
        return "openings/careers";
    }

    /** The slug is for readers and search engines; the id alone finds the opening. */
    @GetMapping({"/careers/{id}", "/careers/{id}/{slug}"})
    String show(@PathVariable OpeningId id, Model model) {
        var opening = openings.published(id).orElseThrow(UnknownOpening::new);
        model.addAttribute("opening", opening);
        model.addAttribute("pay", opening.payFor(null));
        model.addAttribute(
                "department",
                staff.departmentName(opening.details().department()).orElse(""));
        model.addAttribute("acceptsApplications", opening.acceptsApplications(LocalDate.now(clock)));
        return "openings/career";
    }
}
