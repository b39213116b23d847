package app.trellis.hiring;

import app.trellis.people.PersonId;

/**
 * An interview in the eyes of one who is there, for the calendar.
 *
 * @param opening its title
 */
record Talk(Interview interview, PersonId applicant, String opening) {}
