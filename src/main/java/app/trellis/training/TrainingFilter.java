package app.trellis.training;

import app.trellis.lists.ListQuery;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the list of trainings.
 *
 * @param free whether there must be a seat that one can take now
 * @param statuses empty for those that one can take
 */
record TrainingFilter(
        ListQuery query,
        List<TrainingKind> kinds,
        List<TrainingLength> lengths,
        List<String> skills,
        List<String> languages,
        boolean free,
        @Nullable StartsWithin within,
        List<ProgramStatus> statuses,
        TrainingSort sort) {

    private enum Yes {
        YES
    }

    static TrainingFilter from(ListQuery query, boolean hr, TrainingFacets facets) {
        query.offer("skill", facets.skills());
        query.offer("language", facets.languages());
        return new TrainingFilter(
                query,
                query.all("kind", TrainingKind.class),
                query.all("length", TrainingLength.class),
                query.all("skill", Function.identity()),
                query.all("language", Function.identity()),
                query.one("free", Yes.class) != null,
                query.one("within", StartsWithin.class),
                hr ? query.all("status", ProgramStatus.class) : List.of(),
                query.sort(TrainingSort.class, TrainingSort.SOONEST, TrainingSort.RELEVANCE));
    }
}
