package app.trellis.people;

import java.util.Set;

/**
 * These people had left and are back, in the transaction that is under way.
 *
 * @param mistaken whether they were only taken for gone, by an import that is undone
 */
public record EmployeesReturned(Set<PersonId> people, boolean mistaken) {}
