package app.trellis.directory;

import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DirectoryController {

    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/people")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = directory.facets();
        var filter = DirectoryFilter.from(asked.query(), facets);
        model.addAttribute("list", directory.find(filter, facets, me, asked.page()));
        return asked.view("directory/list");
    }
}
