package app.trellis.people;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProfileController {

    private final Profiles profiles;
    private final ReportingLine reportingLine;

    ProfileController(Profiles profiles, ReportingLine reportingLine) {
        this.profiles = profiles;
        this.reportingLine = reportingLine;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable PersonId id, CurrentPerson me, Model model) {
        model.addAttribute("profile", profiles.visibleTo(me, id).orElseThrow(UnknownPerson::new));
        model.addAttribute("roles", profiles.roles(id));
        model.addAttribute("above", reportingLine.above(id));
        model.addAttribute("reports", reportingLine.reportsOf(id));
        return "people/show";
    }
}
