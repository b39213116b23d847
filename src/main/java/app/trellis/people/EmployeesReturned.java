package app.trellis.people;

import java.util.Set;

/** These people had left and are back, in the transaction that is under way. */
public record EmployeesReturned(Set<PersonId> people) {}
