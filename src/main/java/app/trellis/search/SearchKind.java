package app.trellis.search;

/** What the search finds, in the order of its page. Each is called as its place in the menu. */
public enum SearchKind {
    OPENINGS("openings", "briefcase"),
    TRAINING("training", "school"),
    RESPONSIBILITIES("responsibilities", "target"),
    PEOPLE("people", "users"),
    JOB_PROFILES("job-profiles", "id"),
    SKILLS("skills", "tag");

    private final String place;
    private final String icon;

    SearchKind(String place, String icon) {
        this.place = place;
        this.icon = icon;
    }

    /** The name after {@code web.place}, and of the list's address. */
    public String place() {
        return place;
    }

    public String icon() {
        return icon;
    }
}
