package app.trellis.openings;

import app.trellis.lists.ListQuery;
import app.trellis.people.DepartmentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody looks for in the list of openings.
 *
 * @param pay the least that it must pay in a year; null for any
 * @param statuses empty for those that one can apply for
 */
record OpeningFilter(
        ListQuery query,
        List<DepartmentId> departments,
        List<String> locations,
        List<Workplace> workplaces,
        List<EmploymentType> types,
        @Nullable BigDecimal pay,
        List<OpeningStatus> statuses,
        OpeningSort sort) {

    static OpeningFilter from(MultiValueMap<String, String> parameters, boolean hr) {
        var query = new ListQuery(parameters);
        return new OpeningFilter(
                query,
                query.all("department", DepartmentId::of),
                query.all("location", Function.identity()),
                query.all("workplace", Workplace.class),
                query.all("type", EmploymentType.class),
                query.one("pay", OpeningFilter::amount),
                hr ? query.all("status", OpeningStatus.class) : List.of(),
                query.sort(OpeningSort.class, OpeningSort.NEWEST, OpeningSort.RELEVANCE));
    }

    private static BigDecimal amount(String text) {
        var digits = text.replaceAll("[\\s,']", "");
        if (!digits.matches("\\d{1,9}")) throw new IllegalArgumentException(text);
        return new BigDecimal(digits);
    }
}
