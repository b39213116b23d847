package app.trellis.openings;

import app.trellis.lists.Facet;

/** What is open in all. */
record OpeningTally(long open, long openToEverybody, Facet departments, Facet locations) {}
