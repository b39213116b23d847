package app.trellis.lists;

/** A value of a {@link Facet}, and how many rows of the list have it. */
public record FacetValue(String value, String label, long count) {}
