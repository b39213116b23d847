package app.trellis.careers;

import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.openings.Applicants;
import app.trellis.openings.OpeningId;
import app.trellis.openings.PublicOpenings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    private final PublicOpenings openings;
    private final Applicants applicants;
    private final CareersVersion version;
    private final Staff staff;

    CareersController(PublicOpenings openings, Applicants applicants, CareersVersion version, Staff staff) {
        this.openings = openings;
        this.applicants = applicants;
        this.version = version;
        this.staff = staff;
    }

    /** A visitor who comes back, or reloads, hears that nothing has changed: nothing is searched or rendered again. */
    @GetMapping("/careers")
    @Nullable
    String list(@Nullable CurrentPerson me, ListRequest asked, ServletWebRequest request, Model model) {
        if (me == null && version.isKnownTo(request)) return null;
        var found = openings.find(asked);
        model.addAttribute("filter", found.filter());
        model.addAttribute("list", found.list());
        return "careers/list";
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
        var opening = openings.published(id, me).orElseThrow(NotFound::new);
        model.addAttribute("opening", opening);
        if (me != null)
            model.addAttribute(
                    "myApplication", applicants.applicationOf(me.id(), id).orElse(null));
        if (!opening.acceptsApplications()) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("similar", openings.similarTo(opening));
            return "careers/gone";
        }
        if (!opening.slug().equals(slug)) {
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
            return "redirect:/careers/" + id + "/" + opening.slug();
        }
        model.addAttribute(
                "department",
                staff.departmentName(opening.details().department()).orElse(""));
        return "careers/show";
    }
}
