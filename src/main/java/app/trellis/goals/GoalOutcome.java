package app.trellis.goals;

/** How a goal ended. */
public enum GoalOutcome {
    REACHED,
    /** Something else is wanted now. */
    CHANGED,
    DROPPED
}
