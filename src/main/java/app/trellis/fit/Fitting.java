package app.trellis.fit;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What of one kind fits a person, the best first: for a list that is in this order, or narrowed to it. */
public record Fitting(List<Match> matches) {

    public UUID[] ids() {
        return matches.stream().map(match -> match.opportunity().id()).toArray(UUID[]::new);
    }

    /** For the lines of the list. */
    public Map<UUID, Match> byId() {
        return matches.stream().collect(toMap(match -> match.opportunity().id(), Function.identity()));
    }
}
