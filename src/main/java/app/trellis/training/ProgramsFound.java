package app.trellis.training;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.search.Finding;
import app.trellis.search.Findings;
import app.trellis.search.SearchKind;
import app.trellis.search.SearchSource;
import org.springframework.stereotype.Component;

@Component
class ProgramsFound implements SearchSource {

    private final ProgramSearch search;

    ProgramsFound(ProgramSearch search) {
        this.search = search;
    }

    @Override
    public Findings find(ListQuery query, CurrentPerson me) {
        var facets = search.facets();
        var filter = ProgramFilter.from(query, me.hr(), facets);
        return Findings.of(
                SearchKind.TRAINING,
                search.find(filter, facets, Findings.BEST, me.id(), null),
                row -> new Finding(row.title(), row.facts(), "/training/" + row.id()));
    }
}
