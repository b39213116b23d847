package app.trellis.skills;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the field for skills asks for while somebody fills it in. */
@Controller
class SkillPickerController {

    private final Vocabulary vocabulary;
    private final SkillPicker picker;

    SkillPickerController(Vocabulary vocabulary, SkillPicker picker) {
        this.vocabulary = vocabulary;
        this.picker = picker;
    }

    /** Suggests skills for what is typed. */
    @GetMapping("/skills/choices")
    String choices(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("choices", vocabulary.search(q, SkillPicker.CHOICES));
        return "skills/picker :: choices";
    }

    /** The chosen skills with one more. */
    @GetMapping("/skills/picker")
    String add(
            @RequestParam String field,
            @RequestParam(defaultValue = "false") boolean withMust,
            @RequestParam(defaultValue = "true") boolean withLevel,
            HttpServletRequest request,
            Model model) {
        var sent = request.getParameterValues(field);
        var picked = sent == null ? null : PickedSkills.of(sent);
        var errors = new MapBindingResult(Map.of(), field);
        picker.picked(picked, field, errors);
        model.addAttribute("name", field);
        model.addAttribute("asks", withMust);
        model.addAttribute("levels", withLevel);
        model.addAttribute("shown", picker.shown(field, picked));
        model.addAttribute("problems", errors.getAllErrors());
        return "skills/picker :: chosen";
    }
}
