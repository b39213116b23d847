package app.trellis.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * A filter by the values that the rows of a list have. It offers those that most rows have, and all of them in
 * alphabetical order where the address asks for that ({@code ?all=location}); what is chosen is always among them.
 */
public final class Facet {

    private static final int USUALLY = 12;

    private final List<FacetValue> all;
    private final List<FacetValue> most;

    /** @param all every value, in alphabetical order */
    public Facet(List<FacetValue> all) {
        this.all = all;
        this.most = all.stream()
                .sorted(Comparator.comparing(FacetValue::count).reversed())
                .limit(USUALLY)
                .toList();
    }

    public List<FacetValue> all() {
        return all;
    }

    /** Whether there are more than the page usually offers. */
    public boolean isLong() {
        return all.size() > most.size();
    }

    /** What the page offers; {@code kind} is the name of the parameter. */
    public List<FacetValue> offered(String kind, ListQuery query) {
        var offered = new ArrayList<>(query.asksForAll(kind) ? all : most);
        var values = new HashSet<String>();
        offered.forEach(one -> values.add(one.value()));
        var chosen = query.chosen(kind);
        all.stream()
                .filter(one -> chosen.contains(one.value()) && values.add(one.value()))
                .forEach(offered::add);
        query.labels(kind).forEach((value, label) -> {
            if (values.add(value)) offered.add(new FacetValue(value, label, 0));
        });
        return offered;
    }
}
