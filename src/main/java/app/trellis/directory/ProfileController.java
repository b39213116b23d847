package app.trellis.directory;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProfileController {

    private final Profiles profiles;
    private final Staff staff;
    private final List<ProfileFact> facts;
    private final ChangesByHand changes;

    ProfileController(Profiles profiles, Staff staff, List<ProfileFact> facts, ChangesByHand changes) {
        this.profiles = profiles;
        this.staff = staff;
        this.facts = facts;
        this.changes = changes;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable PersonId id, CurrentPerson me, Model model) {
        model.addAttribute("profile", profiles.visibleTo(me, id).orElseThrow(NotFound::new));
        model.addAttribute("roles", profiles.roles(id));
        model.addAttribute("above", staff.managersAbove(id));
        model.addAttribute("reports", staff.reportsOf(id));
        model.addAttribute(
                "facts", facts.stream().flatMap(fact -> fact.of(id).stream()).toList());
        model.addAttribute("changes", me.hr() ? changes.of(id) : List.of());
        return "directory/show";
    }
}
