package app.trellis.people;

/** A department has become part of another, in the transaction that is under way. */
public record DepartmentMerged(DepartmentId department, DepartmentId into, PersonId by) {}
