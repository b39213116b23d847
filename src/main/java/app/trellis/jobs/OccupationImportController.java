package app.trellis.jobs;

import app.trellis.imports.ImportPages;
import app.trellis.imports.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/job-profiles/import")
class OccupationImportController extends ImportPages {

    OccupationImportController(Importing importing, OccupationImport target) {
        super(importing, target, "HR");
    }
}
