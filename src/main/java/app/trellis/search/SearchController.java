package app.trellis.search;

import static java.util.Comparator.comparing;

import app.trellis.lists.ListQuery;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.CollectionUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** Finds by words in all lists at once. */
@Controller
class SearchController {

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/search")
    @PreAuthorize("hasRole('EMPLOYEE')")
    @Transactional(readOnly = true)
    String search(CurrentPerson me, ListRequest asked, Model model) {
        var q = asked.query().q();
        var all = asked.query().words().isEmpty() ? List.<Findings>of() : found(q, me);
        var similar = !all.isEmpty() && all.stream().allMatch(Findings::similar);
        // What only resembles the words is nothing beside what has them.
        var found = all.stream().filter(one -> similar || !one.similar()).toList();
        model.addAttribute("query", asked.query());
        model.addAttribute("similar", similar);
        model.addAttribute("found", found);
        model.addAttribute("total", found.stream().mapToLong(Findings::total).sum());
        return asked.view("search/search");
    }

    private List<Findings> found(String q, CurrentPerson me) {
        return sources.stream()
                .map(source -> source.find(words(q), me))
                .filter(one -> !one.isEmpty())
                .sorted(comparing(Findings::kind))
                .toList();
    }

    /** A query of its own for each, as a list remembers in it what may be chosen. */
    private static ListQuery words(String q) {
        return new ListQuery(CollectionUtils.toMultiValueMap(Map.of("q", List.of(q))));
    }
}
