package app.trellis.fit;

import java.util.UUID;

/** Something that a person can take up today. */
public record Opportunity(OpportunityKind kind, UUID id, String title, FitAsk ask) {

    public String href() {
        return kind.href(id);
    }
}
