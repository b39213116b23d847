package app.trellis.lessons;

import app.trellis.lists.Facet;

/**
 * The filters by what lessons are about. Both count what everyone reads, so that all are offered the same.
 *
 * @param work the departments that they were shared from
 */
record LibraryFacets(Facet skills, Facet work) {}
