package app.trellis.directory;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/people")
    String list(CurrentPerson me, ListRequest asked, Model model) {
        directory.offerFacets(asked.query());
        model.addAttribute("list", directory.find(DirectoryFilter.from(asked.query()), me, asked.page()));
        return asked.view("directory/list");
    }
}
