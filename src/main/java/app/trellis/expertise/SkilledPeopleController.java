package app.trellis.expertise;

import app.trellis.forms.NotFound;
import app.trellis.skills.SkillId;
import app.trellis.skills.Vocabulary;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Finds people by what they can do. */
@Controller
class SkilledPeopleController {

    private final SkilledPeople people;
    private final Vocabulary vocabulary;
    private final Levels levels;

    SkilledPeopleController(SkilledPeople people, Vocabulary vocabulary, Levels levels) {
        this.people = people;
        this.vocabulary = vocabulary;
        this.levels = levels;
    }

    @GetMapping("/skills/{id}/people")
    @Transactional(readOnly = true)
    String list(@PathVariable SkillId id, Pageable page, Model model) {
        var skill = vocabulary.names(List.of(id)).values().stream().findFirst().orElseThrow(NotFound::new);
        model.addAttribute("skill", skill);
        model.addAttribute("rows", people.all(id, page));
        model.addAttribute("levels", levels.all());
        return "expertise/people";
    }
}
