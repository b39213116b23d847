package app.trellis.openings;

import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** The public Careers page: what everybody may see, and nothing that only employees may. */
@Controller
class CareersController {

    private final Openings openings;
    private final Applicants applicants;
    private final OpeningSearch search;
    private final SimilarOpenings similar;
    private final CareersVersion version;
    private final Staff staff;
    private final Clock clock;

    CareersController(
            Openings openings,
            Applicants applicants,
            OpeningSearch search,
            SimilarOpenings similar,
            CareersVersion version,
            Staff staff,
            Clock clock) {
        this.openings = openings;
        this.applicants = applicants;
        this.search = search;
        this.similar = similar;
        this.version = version;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who comes back, or reloads, is told that nothing has changed: nothing is searched or rendered again. */
    @GetMapping("/careers")
    @Nullable
    String list(@Nullable CurrentPerson me, ListRequest asked, ServletWebRequest request, Model model) {
        if (me == null && version.isKnownTo(request)) return null;
        var facets = search.facets();
        var filter = OpeningFilter.from(asked.query(), false, facets);
        model.addAttribute("filter", filter);
        model.addAttribute("list", search.findPublic(filter, facets, asked.page()));
        return "openings/careers";
    }

    /**
     * The id alone finds the opening; the slug is for readers and search engines, which get one address for one opening.
     * Once nobody can apply any more, the answer is 410 (RFC 9110), so that no search engine keeps showing it as open.
     */
    @GetMapping({"/careers/{id}", "/careers/{id}/{slug}"})
    String show(
            @PathVariable OpeningId id,
            @PathVariable(required = false) @Nullable String slug,
            @Nullable CurrentPerson me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var opening = openings.published(id).orElseThrow(NotFound::new);
        model.addAttribute("opening", opening);
        if (me != null)
            model.addAttribute(
                    "myApplication", applicants.applicationOf(me.id(), id).orElse(null));
        if (!opening.acceptsApplications(LocalDate.now(clock))) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("similar", similar.to(opening));
            return "openings/career-gone";
        }
        if (!opening.slug().equals(slug)) {
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
            return "redirect:/careers/" + id + "/" + opening.slug();
        }
        model.addAttribute("pay", opening.payFor(null));
        model.addAttribute(
                "department",
                staff.departmentName(opening.details().department()).orElse(""));
        return "openings/career";
    }
}
