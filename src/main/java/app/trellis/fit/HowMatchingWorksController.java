package app.trellis.fit;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rule, for everybody to read. */
@Controller
class HowMatchingWorksController {

    /** What something counts. */
    record Point(String message, int points) {}

    private static final List<Point> POINTS = List.of(
            new Point("fit.how.point.must", Fit.MUST),
            new Point("fit.how.point.mustNearly", Fit.MUST / 2),
            new Point("fit.how.point.nice", Fit.NICE),
            new Point("fit.how.point.niceNearly", Fit.NICE / 2),
            new Point("fit.how.point.goal", Direction.GOAL.points()),
            new Point("fit.how.point.role", Direction.ROLE.points()));

    @GetMapping("/skills/how-matching-works")
    String show(Model model) {
        model.addAttribute("points", POINTS);
        model.addAttribute("bands", Band.values());
        model.addAttribute("strong", FitRule.STRONG_PERCENT);
        model.addAttribute("good", FitRule.GOOD_PERCENT);
        model.addAttribute("version", FitRule.VERSION);
        model.addAttribute("changedOn", FitRule.CHANGED_ON);
        return "fit/how";
    }
}
