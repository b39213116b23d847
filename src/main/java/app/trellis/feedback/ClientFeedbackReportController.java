package app.trellis.feedback;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListPage;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How much feedback was shared with a client, by person and month. */
@Controller
@Transactional(readOnly = true)
class ClientFeedbackReportController {

    private final FeedbackLists lists;
    private final ClientStaffing staffing;
    private final Clock clock;

    ClientFeedbackReportController(FeedbackLists lists, ClientStaffing staffing, Clock clock) {
        this.lists = lists;
        this.staffing = staffing;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}/feedback")
    String show(@PathVariable ClientAccountId id, CurrentPerson me, Pageable page, Model model) {
        var account = staffing.account(id).filter(found -> mayOpen(me, found)).orElseThrow(NotFound::new);
        var counts = lists.months(id, me, Period.HALF_YEAR.since(clock));
        var report = ClientFeedbackReport.of(counts, YearMonth.now(clock));
        var lines = report.lines();
        model.addAttribute("account", account);
        model.addAttribute("lines", ListPage.of(page, lines.size(), shown -> part(lines, shown)));
        model.addAttribute("months", report.monthNames());
        return "feedback/months";
    }

    private static List<ClientFeedbackReport.Line> part(List<ClientFeedbackReport.Line> lines, Pageable page) {
        var from = (int) page.getOffset();
        return lines.subList(from, Math.min(lines.size(), from + page.getPageSize()));
    }

    /** HR, the account manager, and the present contacts of the account; each reads there only what they may. */
    private boolean mayOpen(CurrentPerson me, ClientAccountCard account) {
        return me.hr()
                || me.is(account.accountManager())
                || staffing.accountOfContact(me.id()).filter(account::equals).isPresent();
    }
}
