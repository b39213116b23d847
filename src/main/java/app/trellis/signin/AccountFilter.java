package app.trellis.signin;

import app.trellis.lists.Conditions;
import app.trellis.lists.Facet;
import app.trellis.lists.ListQuery;
import app.trellis.lists.WordSearch;
import app.trellis.people.DepartmentId;
import java.util.List;

/** Whose accounts an administrator looks for. */
record AccountFilter(
        ListQuery query, List<AccountState> states, List<GivenRole> roles, List<DepartmentId> departments) {

    static AccountFilter from(ListQuery query, Facet departments) {
        departments.all().forEach(one -> query.name(one.value(), one.label()));
        query.offer("department", departments);
        return new AccountFilter(
                query,
                query.all("status", AccountState.class),
                query.all("role", GivenRole.class),
                query.all("department", DepartmentId::of));
    }

    /** On {@code person p LEFT JOIN account a}, at {@code :now}. */
    Conditions conditions() {
        var conditions = new Conditions().each(query.words(), WordSearch.holds("p.search"));
        if (!states.isEmpty())
            conditions.add(
                    AccountState.SQL + " IN (:states)",
                    "states",
                    states.stream().map(Enum::name).toList());
        if (!roles.isEmpty())
            conditions.add(
                    "a.roles && CAST(:roles AS text[])",
                    "roles",
                    roles.stream().map(Enum::name).toArray(String[]::new));
        return conditions.among(
                "p.department_id", departments.stream().map(DepartmentId::value).toList());
    }
}
