package app.trellis.directory;

import app.trellis.lists.ListQuery;
import app.trellis.people.DepartmentId;
import java.util.List;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** Whom somebody looks for in the directory. */
record DirectoryFilter(ListQuery query, List<DepartmentId> departments, List<String> locations, DirectorySort sort) {

    static DirectoryFilter from(MultiValueMap<String, String> parameters) {
        var query = new ListQuery(parameters);
        return new DirectoryFilter(
                query,
                query.all("department", DepartmentId::of),
                query.all("location", Function.identity()),
                query.sort(DirectorySort.class, DirectorySort.NAME, DirectorySort.RELEVANCE));
    }
}
