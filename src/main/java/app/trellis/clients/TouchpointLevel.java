package app.trellis.clients;

/** What the two sides of an account talk about when they meet, and who does. */
public enum TouchpointLevel {
    /** The daily work, with those who lead it. */
    DELIVERY(Rhythm.WEEKLY),
    /** How the people are doing, and what they need. */
    ACCOUNT(Rhythm.MONTHLY),
    /** Where both companies want to go. */
    STEERING(Rhythm.QUARTERLY);

    final Rhythm usual;

    TouchpointLevel(Rhythm usual) {
        this.usual = usual;
    }
}
