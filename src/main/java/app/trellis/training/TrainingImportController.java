package app.trellis.training;

import app.trellis.imports.ImportPages;
import app.trellis.imports.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/trainings/import")
class TrainingImportController extends ImportPages {

    TrainingImportController(Importing importing, TrainingImport target) {
        super(importing, target, "HR");
    }
}
