package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The public Careers page: what everybody may see, and nothing that only employees may. */
@Controller
class CareersController {

    private final Openings openings;
    private final OpeningSearch search;
    private final CareersVersion version;
    private final Staff staff;
    private final Clock clock;

    CareersController(Openings openings, OpeningSearch search, CareersVersion version, Staff staff, Clock clock) {
        this.openings = openings;
        this.search = search;
        this.version = version;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who comes back, or reloads, is told that nothing has changed: nothing is searched or rendered again. */
    @GetMapping("/careers")
    @Nullable
    String list(
            @Nullable CurrentPerson me,
            @RequestParam MultiValueMap<String, String> parameters,
            Pageable page,
            ServletWebRequest request,
            Model model) {
        if (me == null && version.isKnownTo(request)) return null;
        var filter = OpeningFilter.from(parameters, false);
        model.addAttribute("filter", filter);
        model.addAttribute("found", search.findPublic(filter, search.tally(), page));
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
