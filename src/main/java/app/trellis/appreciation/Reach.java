package app.trellis.appreciation;

/** Who sees thanks beside their author and those who are thanked, from few to many. */
public enum Reach {
    /** Nobody else. */
    PERSON,
    /** The teams of the author and of those who are thanked, as they are on that day. */
    TEAM,
    /** Everybody inside. */
    EVERYBODY;

    boolean isLessThan(Reach other) {
        return compareTo(other) < 0;
    }
}
