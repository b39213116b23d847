package app.trellis.fit;

/** How well something fits, from what asks most of a person to what asks least. */
public enum Band {
    STRETCH,
    GOOD,
    STRONG
}
