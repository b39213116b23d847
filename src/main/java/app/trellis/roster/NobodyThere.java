package app.trellis.roster;

/** Thrown when a change needs a manager or department that is gone meanwhile. */
class NobodyThere extends RuntimeException {}
