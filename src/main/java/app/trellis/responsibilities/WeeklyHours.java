package app.trellis.responsibilities;

/** How much of a week a responsibility takes, as a filter. */
enum WeeklyHours {
    UP_TO_2(1, 2),
    UP_TO_4(3, 4),
    UP_TO_8(5, 8),
    MORE(9, ResponsibilityDetails.MOST_HOURS);

    final int from;
    final int to;

    WeeklyHours(int from, int to) {
        this.from = from;
        this.to = to;
    }
}
