package app.trellis.training;

import app.trellis.fit.Band;
import app.trellis.lists.ListQuery;
import app.trellis.skills.SkillId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the list of programs.
 *
 * @param free whether there must be a seat that one can take now
 * @param bands how well it is to fit the reader; empty for any
 * @param statuses empty for those that one can take
 */
record ProgramFilter(
        ListQuery query,
        List<ProgramKind> kinds,
        List<ProgramLength> lengths,
        List<SkillId> skills,
        List<String> languages,
        boolean free,
        @Nullable StartsWithin within,
        List<Band> bands,
        List<ProgramStatus> statuses,
        ProgramSort sort) {

    private enum Yes {
        YES
    }

    static ProgramFilter from(ListQuery query, boolean hr, ProgramFacets facets) {
        query.offer("skill", facets.skills());
        query.offer("language", facets.languages());
        return new ProgramFilter(
                query,
                query.all("kind", ProgramKind.class),
                query.all("length", ProgramLength.class),
                query.all("skill", SkillId::of),
                query.all("language", Function.identity()),
                query.one("free", Yes.class) != null,
                query.one("within", StartsWithin.class),
                query.all("fit", Band.class),
                hr ? query.all("status", ProgramStatus.class) : List.of(),
                query.sort(ProgramSort.class, ProgramSort.SOONEST, ProgramSort.RELEVANCE));
    }

    /** Whether it is about how well programs fit the reader. */
    boolean asksForFit() {
        return sort == ProgramSort.FIT || !bands.isEmpty();
    }
}
