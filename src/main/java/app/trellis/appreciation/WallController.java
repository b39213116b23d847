package app.trellis.appreciation;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The wall of thanks: for those inside what reaches them, for a client's contact what they said themselves. */
@Controller
class WallController {

    private final Wall wall;
    private final Vocabulary vocabulary;

    WallController(Wall wall, Vocabulary vocabulary) {
        this.wall = wall;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/appreciation")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var filter = WallFilter.from(asked.query(), wall.values());
        for (SkillName skill : vocabulary.names(filter.skills()).values())
            asked.query().name(skill.id().toString(), skill.label());
        model.addAttribute("list", wall.find(filter, asked.page(), me));
        return asked.view("appreciation/list");
    }
}
