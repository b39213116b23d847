package app.trellis.directory;

import app.trellis.lists.Facet;

/** How many people there are in all, by department, by place and by whom they report to. */
record PeopleFacets(long people, Facet departments, Facet locations, Facet managers) {}
