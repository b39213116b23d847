package app.trellis.pulse;

/** What both sides are asked, each in its own words: {@code pulse.question.client.NEEDS} and {@code pulse.question.staff.NEEDS}. */
enum Question {
    NEEDS,
    AGREED,
    EARLY,
    WORKLOAD
}
