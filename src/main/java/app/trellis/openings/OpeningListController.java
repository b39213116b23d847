package app.trellis.openings;

import static java.util.Objects.requireNonNull;

import app.trellis.fit.Fitting;
import app.trellis.fit.Matches;
import app.trellis.fit.OpportunityKind;
import app.trellis.lists.Chosen;
import app.trellis.lists.CsvFile;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.text.Amounts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Transactional
class OpeningListController {

    private final OpeningSearch search;
    private final PayTexts pays;
    private final Staff staff;
    private final Matches matches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningListController(
            OpeningSearch search,
            PayTexts pays,
            Staff staff,
            Matches matches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.search = search;
        this.pays = pays;
        this.staff = staff;
        this.matches = matches;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/openings")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, ListRequest asked, Model model) {
        var facets = search.facets();
        var filter = OpeningFilter.from(asked.query(), me, facets);
        nameValues(filter);
        model.addAttribute("filter", filter);
        var fitting = fitting(filter, me);
        model.addAttribute("fits", fitting);
        model.addAttribute("list", search.find(filter, facets, asked.page(), me.id(), fitting));
        if (filter.statuses().contains(OpeningStatus.DRAFT))
            model.addAttribute("publishable", Chosen.count(search.drafts(filter, PageRequest.of(0, 1))));
        return asked.view("openings/list");
    }

    @GetMapping("/openings/export")
    @PreAuthorize("hasRole('HR')")
    void export(CurrentPerson me, ListRequest asked, HttpServletResponse response) throws IOException {
        var filter = OpeningFilter.from(asked.query(), me, search.facets());
        events.publishEvent(new OpeningsExported(me.id(), clock.instant()));
        try (var file = new CsvFile(response, "openings", LocalDate.now(clock))) {
            search.write(filter, fitting(filter, me), file);
        }
    }

    private @Nullable Fitting fitting(OpeningFilter filter, CurrentPerson me) {
        return filter.asksForFit() ? matches.fitting(me, OpportunityKind.OPENING, filter.bands()) : null;
    }

    /** The words for values of the filter that say too little by themselves. */
    private void nameValues(OpeningFilter filter) {
        if (!filter.departments().isEmpty())
            for (var department : staff.departments()) filter.query().name(department.value(), department.name());
        var pay = filter.pay().asPay();
        if (pay != null) filter.query().name(Amounts.text(requireNonNull(pay.from())), pays.text(pay));
    }
}
