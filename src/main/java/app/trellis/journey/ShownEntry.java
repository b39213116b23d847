package app.trellis.journey;

/** An entry with what its owner decided about it. */
record ShownEntry(JourneyEntry entry, Showing showing) {

    public boolean canBeShownToColleagues() {
        return entry.kind().isForColleagues() && showing.shown() && !showing.toColleagues();
    }
}
