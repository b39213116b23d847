package app.trellis.people;

/** A department as other modules list it. */
public record DepartmentName(DepartmentId id, String name) {}
