package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests people while somebody types into a field for a person. */
@Controller
class PersonPickerController {

    private final PersonPicker picker;

    PersonPickerController(PersonPicker picker) {
        this.picker = picker;
    }

    @GetMapping("/people/choices")
    String choices(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String also,
            CurrentPerson me,
            Model model) {
        model.addAttribute("choices", picker.like(q, also, me));
        return "directory/choices :: choices";
    }
}
