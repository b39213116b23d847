package app.trellis.openings;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.search.Finding;
import app.trellis.search.Findings;
import app.trellis.search.SearchKind;
import app.trellis.search.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class OpeningsFound implements SearchSource {

    private final OpeningSearch search;

    OpeningsFound(OpeningSearch search) {
        this.search = search;
    }

    @Override
    public Findings find(ListQuery query, CurrentPerson me) {
        var facets = search.facets();
        var filter = OpeningFilter.from(query, me, facets);
        return Findings.of(
                SearchKind.OPENINGS,
                search.find(filter, facets, Findings.BEST, me.id(), null),
                row -> new Finding(row.title(), List.of(row.department(), row.location()), "/openings/" + row.id()));
    }
}
