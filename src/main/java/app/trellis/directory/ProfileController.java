package app.trellis.directory;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProfileController {

    /** A section with what it shows. */
    record Shown(String template, Object content) {}

    private final Profiles profiles;
    private final Staff staff;
    private final List<ProfileFact> facts;
    private final List<ProfileSection> sections;
    private final ChangesByHand changes;

    ProfileController(
            Profiles profiles,
            Staff staff,
            List<ProfileFact> facts,
            List<ProfileSection> sections,
            ChangesByHand changes) {
        this.profiles = profiles;
        this.staff = staff;
        this.facts = facts;
        this.sections = sections;
        this.changes = changes;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable PersonId id, CurrentPerson me, Model model) {
        var profile = profiles.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("profile", profile);
        model.addAttribute("roles", profiles.roles(id));
        model.addAttribute("above", staff.managersAbove(id));
        model.addAttribute("reports", staff.reportsOf(id));
        model.addAttribute(
                "facts", facts.stream().flatMap(fact -> fact.of(id).stream()).toList());
        model.addAttribute("sections", profile.leftOn() == null ? sections(id) : List.of());
        model.addAttribute("changes", me.hr() ? changes.of(id) : List.of());
        return "directory/show";
    }

    private List<Shown> sections(PersonId id) {
        return sections.stream()
                .flatMap(section -> Stream.ofNullable(section.contentFor(id))
                        .map(content -> new Shown(section.template(), content)))
                .toList();
    }
}
