package app.trellis.openings;

import app.trellis.lists.Facet;
import java.util.List;

/**
 * What is open in all.
 *
 * @param currencies the codes of those in which it pays, the most frequent first
 */
record OpeningFacets(long open, long openToEverybody, Facet departments, Facet locations, List<String> currencies) {}
