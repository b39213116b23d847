package app.trellis.roster;

/** Thrown when a change needs a manager or successor who has left meanwhile. */
class NobodyThere extends RuntimeException {}
