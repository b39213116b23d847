package app.trellis.notifications;

/** How somebody wants to learn of a {@link Topic}. */
public enum Delivery {
    /** In the portal alone. */
    PORTAL,
    /** In the portal, and soon by mail unless it is read before. */
    AT_ONCE,
    /** In the portal, and in one mail a day with what was not read. */
    DAILY,
    /** In the portal, and in one mail a week with what was not read. */
    WEEKLY,
    /** Nowhere. */
    OFF;

    boolean byMail() {
        return this == AT_ONCE || this == DAILY || this == WEEKLY;
    }
}
