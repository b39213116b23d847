package app.trellis.directory;

import app.trellis.lists.ListPage;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Report;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My team. Managing is a fact that may begin any day, no role: without reports the page says so instead of refusing. */
@Controller
class TeamController {

    /** After how many days without feedback somebody is looked for. */
    private static final List<Integer> QUIET = List.of(30, 60, 90);

    private final Teams teams;
    private final Staff staff;
    private final TeamFigures figures;
    private final CarriedHours carried;
    private final Unthanked unthanked;
    private final Clock clock;

    TeamController(
            Teams teams, Staff staff, TeamFigures figures, CarriedHours carried, Unthanked unthanked, Clock clock) {
        this.teams = teams;
        this.staff = staff;
        this.figures = figures;
        this.carried = carried;
        this.unthanked = unthanked;
        this.clock = clock;
    }

    /** {@code quiet}: only those without feedback for so many days. */
    @GetMapping("/team")
    String team(@RequestParam(required = false) @Nullable String quiet, Pageable page, CurrentPerson me, Model model) {
        var days = QUIET.stream()
                .filter(choice -> choice.toString().equals(quiet))
                .findFirst()
                .orElse(null);
        var size = teams.size(me.id());
        var last = figures.lastFeedback(me);
        var only = days == null ? null : quietFor(days, me, last);
        var count = only == null ? size.direct() : only.size();
        model.addAttribute("size", size);
        model.addAttribute("quiet", days);
        model.addAttribute("quietChoices", QUIET);
        model.addAttribute("lastFeedback", last);
        model.addAttribute("unthanked", unthanked.of(me));
        model.addAttribute("unthankedDays", Unthanked.DAYS);
        model.addAttribute("openRequests", figures.openRequests(me));
        var team = ListPage.of(page, count, shown -> teams.rows(me.id(), only, shown));
        model.addAttribute("team", team);
        model.addAttribute("carried", carried.of(team.map(TeamRow::id).getContent()));
        return "directory/team";
    }

    private List<PersonId> quietFor(int days, CurrentPerson me, Map<PersonId, Instant> last) {
        var since = clock.instant().minus(Duration.ofDays(days));
        return staff.reportsOf(me.id()).stream()
                .filter(report -> report.quietSince(last, clock.getZone()).isBefore(since))
                .map(Report::id)
                .toList();
    }
}
