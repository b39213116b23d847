package app.trellis.openings;

/** How much and how long somebody is employed. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    TEMPORARY,
    INTERNSHIP
}
