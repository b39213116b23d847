package app.trellis.hiring;

/**
 * An interview in the eyes of one who is there, for the calendar.
 *
 * @param opening its title
 */
record Talk(Interview interview, String opening) {}
