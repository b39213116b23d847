package app.trellis.journey;

/**
 * What the owner has decided about an entry.
 *
 * @param shown whether it stands on the journey
 * @param toColleagues whether it stands on the profile too
 */
record Showing(boolean shown, boolean toColleagues) {

    static Showing atFirst(JourneyKind kind) {
        return new Showing(kind.isByItself(), false);
    }
}
