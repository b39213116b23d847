package app.trellis.jobs;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.search.Finding;
import app.trellis.search.Findings;
import app.trellis.search.SearchKind;
import app.trellis.search.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class JobsFound implements SearchSource {

    private final JobLists lists;

    JobsFound(JobLists lists) {
        this.lists = lists;
    }

    @Override
    public Findings find(ListQuery query, CurrentPerson me) {
        return Findings.of(
                SearchKind.JOB_PROFILES,
                lists.find(query, Findings.BEST),
                row -> new Finding(row.title(), List.of(), "/job-profiles/" + row.id()));
    }
}
