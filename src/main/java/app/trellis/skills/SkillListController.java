package app.trellis.skills;

import app.trellis.lists.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SkillListController {

    private final SkillSearch search;

    SkillListController(SkillSearch search) {
        this.search = search;
    }

    @GetMapping("/skills")
    @Transactional(readOnly = true)
    String list(ListRequest asked, Model model) {
        model.addAttribute("list", search.find(SkillFilter.from(asked.query()), asked.page()));
        return asked.view("skills/list");
    }
}
