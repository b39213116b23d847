package app.trellis.fit;

import java.util.UUID;

/** What a person can take up. */
public enum OpportunityKind {
    OPENING("/openings/", "briefcase"),
    TRAINING("/training/", "school"),
    RESPONSIBILITY("/responsibilities/", "target");

    private final String address;
    private final String icon;

    OpportunityKind(String address, String icon) {
        this.address = address;
        this.icon = icon;
    }

    String href(UUID id) {
        return address + id;
    }

    public String icon() {
        return icon;
    }
}
