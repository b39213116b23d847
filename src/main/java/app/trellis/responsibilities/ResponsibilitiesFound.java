package app.trellis.responsibilities;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.search.Finding;
import app.trellis.search.Findings;
import app.trellis.search.SearchKind;
import app.trellis.search.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ResponsibilitiesFound implements SearchSource {

    private final ResponsibilitySearch search;

    ResponsibilitiesFound(ResponsibilitySearch search) {
        this.search = search;
    }

    @Override
    public Findings find(ListQuery query, CurrentPerson me) {
        return Findings.of(
                SearchKind.RESPONSIBILITIES,
                search.find(ResponsibilityFilter.from(query, search.skills()), Findings.BEST, me, null),
                row -> new Finding(row.title(), List.of(row.owner()), "/responsibilities/" + row.id()));
    }
}
