package app.trellis.touchpoints;

/** What one may say of a case: of what happened in it, never of a person, and no number. */
enum Sentence {
    AS_AGREED,
    SMALL_FIX,
    OTHER_WAY,
    SECOND_LOOK,
    STOP
}
