package app.trellis.openings;

/** To whom an opening is shown once it is published. */
public enum Audience {
    EMPLOYEES,
    /** Employees, and visitors on the public Careers page. */
    EVERYONE
}
