package app.trellis.directory;

import app.trellis.lists.ListQuery;
import app.trellis.people.DepartmentId;
import java.util.List;
import java.util.function.Function;

/** Whom somebody looks for in the directory. */
record DirectoryFilter(
        ListQuery query,
        List<DepartmentId> departments,
        List<String> locations,
        List<ReportsTo> managers,
        DirectorySort sort) {

    static DirectoryFilter from(ListQuery query, PeopleFacets facets) {
        facets.departments().all().forEach(one -> query.name(one.value(), one.label()));
        query.offer("department", facets.departments());
        query.offer("location", facets.locations());
        facets.managers().all().forEach(one -> query.name(one.value(), one.label()));
        query.offer("manager", facets.managers());
        return new DirectoryFilter(
                query,
                query.all("department", DepartmentId::of),
                query.all("location", Function.identity()),
                query.all("manager", ReportsTo::of),
                query.sort(DirectorySort.class, DirectorySort.NAME, DirectorySort.RELEVANCE));
    }
}
