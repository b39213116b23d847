package app.trellis.journey;

import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.HttpHeaders;
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
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        // Its address is the secret: not even our own files learn it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("owner", staff.card(owner).orElseThrow().name());
        model.addAttribute("untilOn", untilOn);
        model.addAttribute("years", JourneyYear.of(journeys.chosen(owner, entries)));
        return "journey/shared";
    }
}
