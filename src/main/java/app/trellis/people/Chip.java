package app.trellis.people;

/**
 * One thing that narrows the directory, as the page shows it.
 *
 * @param kind the name of the parameter
 * @param href the address of the list without it
 */
record Chip(String kind, String value, String href) {}
