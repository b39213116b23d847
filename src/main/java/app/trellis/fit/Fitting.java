package app.trellis.fit;

import app.trellis.lists.Conditions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of one kind fits a person, the best first: for a list that is in this order, or narrowed to it. */
public record Fitting(List<Match> matches) {

    /**
     * Narrows a list to these; their order is then {@code array_position(:fitting, id)}.
     *
     * @param id the column of the record, as {@code o.id}
     * @param fitting null for a list of all
     */
    public static Conditions narrow(Conditions conditions, String id, @Nullable Fitting fitting) {
        if (fitting == null) return conditions;
        var ids =
                fitting.matches.stream().map(match -> match.opportunity().id()).toArray(UUID[]::new);
        return conditions.add(id + " = ANY (:fitting)", "fitting", ids);
    }

    /** For the line of this record; null where the list was asked for before it fitted. */
    public @Nullable Match of(UUID id) {
        return matches.stream()
                .filter(match -> match.opportunity().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
