package app.trellis.journey;

import app.trellis.people.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class JourneyController {

    private final Journeys journeys;

    JourneyController(Journeys journeys) {
        this.journeys = journeys;
    }

    @GetMapping("/journey")
    @Transactional(readOnly = true)
    String show(
            @Nullable JourneyKind kind, @Nullable Integer year, @Nullable String as, CurrentPerson me, Model model) {
        model.addAttribute("journey", new JourneyPage(journeys.of(me.id()), kind, year, "table".equals(as)));
        return "journey/show";
    }
}
