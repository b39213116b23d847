package app.trellis.clients;

import java.time.LocalDate;

/**
 * Somebody begins or ceases to work for an account. Why, nobody is told.
 *
 * @param day the first one with the account, or the last one
 */
record StaffChange(String name, String jobTitle, boolean joined, LocalDate day) {}
