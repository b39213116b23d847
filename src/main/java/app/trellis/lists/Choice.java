package app.trellis.lists;

/** A value that a filter offers, and how many rows of the list have it. */
public record Choice(String value, String label, long count) {}
