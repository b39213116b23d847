package app.trellis.fit;

import java.util.UUID;

/**
 * Something that a person can take up today.
 *
 * @param takenUp whether the person has: it is no suggestion any more
 */
public record Opportunity(OpportunityKind kind, UUID id, String title, FitAsk ask, boolean takenUp) {

    public String href() {
        return kind.href(id);
    }
}
