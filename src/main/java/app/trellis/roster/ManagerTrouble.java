package app.trellis.roster;

/** Why the manager that a file names for somebody cannot be set. The person is imported all the same. */
enum ManagerTrouble {
    UNKNOWN,
    /** Several people are called so. */
    SEVERAL,
    LEFT,
    /** The manager reports to this person already, directly or through others. */
    CYCLE
}
