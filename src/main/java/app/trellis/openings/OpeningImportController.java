package app.trellis.openings;

import app.trellis.imports.ImportPages;
import app.trellis.imports.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/openings/import")
class OpeningImportController extends ImportPages {

    OpeningImportController(Importing importing, OpeningImport target) {
        super(importing, target, "HR");
    }
}
