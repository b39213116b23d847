package app.trellis.training;

import app.trellis.imports.ImportPages;
import app.trellis.imports.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/training/import")
class ProgramImportController extends ImportPages {

    ProgramImportController(Importing importing, ProgramImport target) {
        super(importing, target, "HR");
    }
}
