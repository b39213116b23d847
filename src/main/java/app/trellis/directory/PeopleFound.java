package app.trellis.directory;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.search.Finding;
import app.trellis.search.Findings;
import app.trellis.search.SearchKind;
import app.trellis.search.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PeopleFound implements SearchSource {

    private final Directory directory;

    PeopleFound(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Findings find(ListQuery query, CurrentPerson me) {
        var facets = directory.facets();
        return Findings.of(
                SearchKind.PEOPLE,
                directory.find(DirectoryFilter.from(query, facets), facets, me, Findings.BEST),
                row -> new Finding(row.name(), List.of(row.jobTitle(), row.department()), "/people/" + row.id()));
    }
}
