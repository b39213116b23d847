package app.trellis.skills;

import app.trellis.imports.ImportPages;
import app.trellis.imports.Importing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/skills/import")
class SkillImportController extends ImportPages {

    SkillImportController(Importing importing, SkillImport target) {
        super(importing, target, "HR");
    }
}
