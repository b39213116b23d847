package app.trellis.openings;

import app.trellis.lists.ListQuery;
import app.trellis.people.DepartmentId;
import java.util.List;
import java.util.function.Function;

/**
 * What somebody looks for in the list of openings.
 *
 * @param statuses empty for those that one can apply for
 */
record OpeningFilter(
        ListQuery query,
        List<DepartmentId> departments,
        List<String> locations,
        List<Workplace> workplaces,
        List<EmploymentType> types,
        PayFilter pay,
        List<OpeningStatus> statuses,
        OpeningSort sort) {

    static OpeningFilter from(ListQuery query, boolean hr, OpeningFacets facets) {
        query.offer("department", facets.departments());
        query.offer("location", facets.locations());
        return new OpeningFilter(
                query,
                query.all("department", DepartmentId::of),
                query.all("location", Function.identity()),
                query.all("workplace", Workplace.class),
                query.all("type", EmploymentType.class),
                PayFilter.from(query, facets.currencies()),
                hr ? query.all("status", OpeningStatus.class) : List.of(),
                query.sort(OpeningSort.class, OpeningSort.NEWEST, OpeningSort.RELEVANCE));
    }
}
