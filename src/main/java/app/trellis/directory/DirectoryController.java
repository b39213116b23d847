package app.trellis.directory;

import app.trellis.lists.Choice;
import app.trellis.people.CurrentPerson;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/people")
    String list(
            CurrentPerson me,
            @RequestParam MultiValueMap<String, String> parameters,
            Pageable page,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model) {
        var filter = DirectoryFilter.from(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("chips", filter.query().chips("/people"));
        model.addAttribute("found", directory.find(filter, me, page));
        var departments = directory.departments();
        model.addAttribute("departments", departments);
        model.addAttribute(
                "departmentNames", departments.all().stream().collect(Collectors.toMap(Choice::value, Choice::label)));
        model.addAttribute("sorts", DirectorySort.values());
        model.addAttribute("locations", directory.locations());
        return target.equals("results") ? "directory/list :: results" : "directory/list";
    }
}
