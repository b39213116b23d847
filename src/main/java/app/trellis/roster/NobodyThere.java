package app.trellis.roster;

/** Thrown when a change needs a manager, successor or department that is gone meanwhile. */
class NobodyThere extends RuntimeException {}
