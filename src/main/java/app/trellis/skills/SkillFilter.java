package app.trellis.skills;

import app.trellis.lists.Conditions;
import app.trellis.lists.ListQuery;
import java.util.List;

/** What somebody looks for in the list of skills; without a status, what can be chosen. */
record SkillFilter(ListQuery query, List<Source> sources, List<SkillState.Status> statuses, SkillSort sort) {

    enum Source {
        FIRM,
        ESCO
    }

    static SkillFilter from(ListQuery query) {
        return new SkillFilter(
                query,
                query.all("source", Source.class),
                query.all("status", SkillState.Status.class),
                query.sort(SkillSort.class, SkillSort.NAME, SkillSort.RELEVANCE));
    }

    Conditions on(Conditions conditions) {
        if (!statuses.contains(SkillState.Status.RETIRED)) conditions.add("s.retired_at IS NULL");
        else if (statuses.size() == 1) conditions.add("s.retired_at IS NOT NULL");
        if (sources.size() == 1) conditions.add(sources.contains(Source.FIRM) ? "s.uri IS NULL" : "s.uri IS NOT NULL");
        return conditions;
    }
}
