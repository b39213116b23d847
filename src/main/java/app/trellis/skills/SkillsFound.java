package app.trellis.skills;

import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.search.Finding;
import app.trellis.search.Findings;
import app.trellis.search.SearchKind;
import app.trellis.search.SearchSource;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class SkillsFound implements SearchSource {

    private final SkillSearch search;

    SkillsFound(SkillSearch search) {
        this.search = search;
    }

    @Override
    public Findings find(ListQuery query, CurrentPerson me) {
        return Findings.of(
                SearchKind.SKILLS,
                search.find(SkillFilter.from(query), Findings.BEST),
                row -> new Finding(
                        row.label(),
                        Stream.of(row.synonyms())
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        "/skills/" + row.id()));
    }
}
