package app.trellis.people;

import app.trellis.forms.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProfileController {

    private final Profiles profiles;
    private final ReportingLine reportingLine;
    private final List<ProfileFact> facts;

    ProfileController(Profiles profiles, ReportingLine reportingLine, List<ProfileFact> facts) {
        this.profiles = profiles;
        this.reportingLine = reportingLine;
        this.facts = facts;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable PersonId id, CurrentPerson me, Model model) {
        model.addAttribute("profile", profiles.visibleTo(me, id).orElseThrow(NotFound::new));
        model.addAttribute("roles", profiles.roles(id));
        model.addAttribute("above", reportingLine.above(id));
        model.addAttribute("reports", reportingLine.reportsOf(id));
        model.addAttribute(
                "facts", facts.stream().flatMap(fact -> fact.of(id).stream()).toList());
        return "people/show";
    }
}
