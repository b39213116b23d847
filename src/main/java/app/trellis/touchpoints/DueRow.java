package app.trellis.touchpoints;

import java.time.LocalDate;

/**
 * When both sides of an account should meet again on a level.
 *
 * @param overdue the day is over, and nothing is planned
 */
record DueRow(String level, LocalDate heldOn, LocalDate dueOn, boolean overdue) {}
