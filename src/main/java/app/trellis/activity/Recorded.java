package app.trellis.activity;

/**
 * Something that happened in the past, recorded only now: for a demonstration, or for a move from another system. It is
 * nothing that somebody did in Trellis, so that nobody is mailed and the audit trail does not hold it.
 */
public record Recorded(Activity what) {}
