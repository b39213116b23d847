package app.trellis.lessons;

/** Whether the action of a lesson helped. Only its owner sees it. */
public enum Result {
    YES,
    PARTLY,
    NO
}
