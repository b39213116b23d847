package app.trellis.openings;

import app.trellis.fit.Band;
import app.trellis.lists.ListQuery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the list of openings.
 *
 * @param bands how well it is to fit the reader; empty for any
 * @param statuses empty for those that one can apply for, or that wait for a review
 * @param reviewer who looks for openings with applications that wait for a review; null if that is not asked for
 */
record OpeningFilter(
        ListQuery query,
        List<DepartmentId> departments,
        List<String> locations,
        List<Workplace> workplaces,
        List<EmploymentType> types,
        PayFilter pay,
        List<Band> bands,
        List<OpeningStatus> statuses,
        @Nullable CurrentPerson reviewer,
        OpeningSort sort) {

    private enum Applications {
        WAITING
    }

    /** @param me null for a visitor */
    static OpeningFilter from(ListQuery query, @Nullable CurrentPerson me, OpeningFacets facets) {
        query.offer("department", facets.departments());
        query.offer("location", facets.locations());
        return new OpeningFilter(
                query,
                query.all("department", DepartmentId::of),
                query.all("location", Function.identity()),
                query.all("workplace", Workplace.class),
                query.all("type", EmploymentType.class),
                PayFilter.from(query, facets.currencies()),
                me == null ? List.of() : query.all("fit", Band.class),
                me != null && me.hr() ? query.all("status", OpeningStatus.class) : List.of(),
                me == null || query.all("applications", Applications.class).isEmpty() ? null : me,
                query.sort(
                        OpeningSort.class,
                        OpeningSort.NEWEST,
                        OpeningSort.RELEVANCE,
                        me == null ? Set.of(OpeningSort.FIT) : Set.of()));
    }

    /** Whether it is about how well openings fit the reader. */
    boolean asksForFit() {
        return sort == OpeningSort.FIT || !bands.isEmpty();
    }
}
