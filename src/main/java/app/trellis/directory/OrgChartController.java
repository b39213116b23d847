package app.trellis.directory;

import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OrgChartController {

    private final OrgChart chart;

    OrgChartController(OrgChart chart) {
        this.chart = chart;
    }

    /**
     * The reporting line, open down to one person.
     *
     * @param at who is looked for, and pointed out
     * @param open whose reports are to be seen
     */
    @GetMapping("/people/chart")
    String show(
            @RequestParam(required = false) @Nullable PersonId at,
            @RequestParam(required = false) @Nullable PersonId open,
            Model model) {
        var person = at != null ? at : open;
        var opened = chart.openedTo(person);
        model.addAttribute("chart", opened);
        model.addAttribute("at", at);
        model.addAttribute("missing", person != null && opened.way().isEmpty());
        return "directory/chart";
    }
}
