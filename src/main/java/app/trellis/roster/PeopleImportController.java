package app.trellis.roster;

import app.trellis.imports.ImportPages;
import app.trellis.imports.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/people/import")
class PeopleImportController extends ImportPages {

    PeopleImportController(Importing importing, PeopleImport target) {
        super(importing, target, "HR", "ADMIN");
    }
}
