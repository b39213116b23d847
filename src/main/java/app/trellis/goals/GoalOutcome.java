package app.trellis.goals;

/** How a goal ended. */
enum GoalOutcome {
    REACHED,
    /** Something else is wanted now. */
    CHANGED,
    DROPPED
}
