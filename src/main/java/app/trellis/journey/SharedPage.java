package app.trellis.journey;

import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.SecretAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What those who have a link see. Its owner sees the same page as a preview. */
@Component
class SharedPage {

    private final Journeys journeys;
    private final Staff staff;

    SharedPage(Journeys journeys, Staff staff) {
        this.journeys = journeys;
        this.staff = staff;
    }

    String of(PersonId owner, Set<EntryKey> entries, LocalDate untilOn, Model model, HttpServletResponse response) {
        SecretAddress.keep(response);
        model.addAttribute("owner", staff.card(owner).orElseThrow().name());
        model.addAttribute("untilOn", untilOn);
        model.addAttribute("years", JourneyYear.of(journeys.chosen(owner, entries)));
        return "journey/shared";
    }
}
