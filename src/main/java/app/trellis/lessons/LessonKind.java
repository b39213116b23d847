package app.trellis.lessons;

/** What somebody learns from. A success counts as much as a mistake. */
public enum LessonKind {
    SLIP,
    NEAR_MISS,
    SURPRISE,
    WENT_WELL
}
