package app.trellis.people;

import java.util.Set;

/** The employment of these people has ended, in the transaction that is under way. */
public record EmployeesLeft(Set<PersonId> people, PersonId by) {}
