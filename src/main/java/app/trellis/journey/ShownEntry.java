package app.trellis.journey;

/**
 * An entry with what its owner decided about it.
 *
 * @param forOthers whether it is theirs to show to others, too
 */
record ShownEntry(JourneyEntry entry, Showing showing, boolean forOthers) {

    /** Whether colleagues see it. */
    public boolean isToColleagues() {
        return showing.toColleagues() && forOthers;
    }

    /** Whether it stands on the journey, and may be shared by a link. */
    boolean canBeShared() {
        return showing.shown() && forOthers;
    }

    public boolean canBeShownToColleagues() {
        return entry.kind().isForColleagues() && canBeShared() && !isToColleagues();
    }
}
