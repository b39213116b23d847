package app.trellis.hiring;

import java.util.EnumSet;
import java.util.Set;

/** Where an application stands. */
public enum Stage {
    RECEIVED,
    IN_REVIEW,
    INTERVIEW,
    OFFER,
    HIRED,
    NOT_SELECTED,
    WITHDRAWN;

    /** Those in which a decision is still to come. */
    static final Set<Stage> OPEN = EnumSet.range(RECEIVED, OFFER);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Of open stages: whether this one comes before the other. */
    boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }

    /**
     * Whether the hiring team may move an application from here to there. Among the open stages in both directions,
     * since people click the wrong button; "not selected" can be taken back, "hired" and "withdrawn" are final.
     */
    public boolean leadsTo(Stage next) {
        if (next == this || next == WITHDRAWN) return false;
        return isOpen() ? next != RECEIVED : this == NOT_SELECTED && next == IN_REVIEW;
    }
}
