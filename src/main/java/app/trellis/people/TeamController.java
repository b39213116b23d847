package app.trellis.people;

import app.trellis.lists.LastPage;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My team. Managing is a fact that may begin any day, no role: without reports the page says so instead of refusing. */
@Controller
class TeamController {

    private final ReportingLine reportingLine;

    TeamController(ReportingLine reportingLine) {
        this.reportingLine = reportingLine;
    }

    @GetMapping("/team")
    String team(Pageable page, CurrentPerson me, Model model) {
        var size = reportingLine.sizeBelow(me.id());
        var shown = LastPage.atMost(page, size.direct());
        model.addAttribute("size", size);
        model.addAttribute("team", new PageImpl<>(reportingLine.teamOf(me.id(), shown), shown, size.direct()));
        return "people/team";
    }
}
