package app.trellis.audit;

/** What is wrong with a sealed entry. */
enum AuditProblem {
    /** There is a seal, and no entry. */
    DELETED,
    /** It is not what was sealed, or its seal is not the one that was made, or stands elsewhere. */
    CHANGED,
    /** A seal is missing before it. */
    GAP,
    /** There is an entry that Trellis has not written. */
    INSERTED,
    /** It says that it happened long before what was sealed earlier. */
    BACKDATED
}
