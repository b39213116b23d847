package app.trellis.training;

import app.trellis.lists.Facet;

/** What is published in all. */
record ProgramFacets(long published, Facet skills, Facet languages) {}
