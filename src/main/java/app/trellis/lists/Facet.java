package app.trellis.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter by the values that the rows of a list have. It offers those that most rows have, and all of them in
 * alphabetical order where the address asks for that ({@code ?all=location}); what is chosen is always among them.
 */
public final class Facet {

    private static final int USUALLY = 12;

    private final List<Choice> all;
    private final List<Choice> most;

    /** @param all every value, in alphabetical order */
    public Facet(List<Choice> all) {
        this.all = all;
        this.most = all.stream()
                .sorted(Comparator.comparing(Choice::count).reversed())
                .limit(USUALLY)
                .toList();
    }

    public List<Choice> all() {
        return all;
    }

    /** Whether there are more than the page usually offers. */
    public boolean isLong() {
        return all.size() > most.size();
    }

    /**
     * What the page offers.
     *
     * @param kind the name of the parameter
     * @param names texts of chosen values that no row has, where values are ids; null where a value is its own text
     */
    public List<Choice> offered(String kind, ListQuery query, @Nullable Map<String, String> names) {
        var offered = new ArrayList<>(query.asksForAll(kind) ? all : most);
        var values = new HashSet<String>();
        offered.forEach(choice -> values.add(choice.value()));
        all.stream()
                .filter(choice -> query.has(kind, choice.value()) && values.add(choice.value()))
                .forEach(offered::add);
        query.chosen(kind).filter(values::add).forEach(value -> {
            var label = names == null ? value : names.get(value);
            if (label != null) offered.add(new Choice(value, label, 0));
        });
        return offered;
    }
}
