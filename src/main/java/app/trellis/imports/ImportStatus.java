package app.trellis.imports;

/** How far a {@link FileImport} is. */
enum ImportStatus {
    UPLOADED,
    MAPPED,
    CONFIRMED,
    STORED,
    FAILED,
    UNDOING,
    UNDONE,
    UNDO_FAILED;

    /** Whether it is on its way or done, so that nothing about it can be chosen any more. */
    boolean isConfirmed() {
        return compareTo(CONFIRMED) >= 0 && this != FAILED;
    }

    /** Whether the rows are stored, and nobody has undone that. */
    boolean isStored() {
        return this == STORED || this == UNDO_FAILED;
    }

    /** Whether rows are being stored or undone at this moment. */
    boolean isUnderWay() {
        return this == CONFIRMED || this == UNDOING;
    }
}
