package app.trellis.feedback;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListPage;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the people who work for a client are doing: what was shared with it, by person and month. */
@Controller
@Transactional(readOnly = true)
class MonthsController {

    private final FeedbackLists lists;
    private final ClientStaffing staffing;
    private final Clock clock;

    MonthsController(FeedbackLists lists, ClientStaffing staffing, Clock clock) {
        this.lists = lists;
        this.staffing = staffing;
        this.clock = clock;
    }

    /** One person's line. */
    record Line(PersonId person, String name, List<Integer> counts) {}

    @GetMapping("/clients/{id}/feedback")
    String months(@PathVariable ClientAccountId id, CurrentPerson me, Pageable page, Model model) {
        var account = staffing.account(id).filter(found -> mayOpen(me, id)).orElseThrow(NotFound::new);
        var last = YearMonth.now(clock);
        var months = IntStream.range(0, Period.MONTHS_OF_HALF_A_YEAR)
                .mapToObj(back -> last.minusMonths(Period.MONTHS_OF_HALF_A_YEAR - 1L - back))
                .toList();
        var lines = lines(lists.months(id, me, Period.HALF_YEAR.since(clock)), months);
        model.addAttribute("account", account);
        model.addAttribute("lines", ListPage.of(page, lines.size(), shown -> part(lines, shown)));
        model.addAttribute(
                "months",
                months.stream()
                        .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList());
        return "feedback/months";
    }

    private static List<Line> part(List<Line> lines, Pageable page) {
        var from = (int) page.getOffset();
        return lines.subList(from, Math.min(lines.size(), from + page.getPageSize()));
    }

    /** HR, the account manager, and the present contacts of the account; each reads there only what they may. */
    private boolean mayOpen(CurrentPerson me, ClientAccountId id) {
        return me.hr()
                || staffing.accountOfContact(me.id())
                        .filter(own -> own.id().equals(id))
                        .isPresent()
                || staffing.account(id)
                        .filter(account -> me.is(account.accountManager()))
                        .isPresent();
    }

    private static List<Line> lines(List<MonthCount> counts, List<YearMonth> months) {
        var byPerson = new LinkedHashMap<PersonId, Map<LocalDate, Integer>>();
        var names = new LinkedHashMap<PersonId, String>();
        for (var count : counts) {
            var person = new PersonId(count.recipientId());
            names.put(person, count.name());
            byPerson.computeIfAbsent(person, none -> new LinkedHashMap<>()).put(count.month(), count.count());
        }
        return byPerson.entrySet().stream()
                .map(line -> new Line(
                        line.getKey(),
                        names.getOrDefault(line.getKey(), ""),
                        months.stream()
                                .map(month -> line.getValue().getOrDefault(month.atDay(1), 0))
                                .toList()))
                .toList();
    }
}
