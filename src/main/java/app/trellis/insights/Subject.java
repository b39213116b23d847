package app.trellis.insights;

/** What a figure is about, in the order of the page. Each is called as its place in the menu, which has the records. */
public enum Subject {
    OPENINGS("openings"),
    TRAINING("training"),
    RESPONSIBILITIES("responsibilities"),
    FEEDBACK("feedback"),
    CLIENTS("clients");

    private final String place;

    Subject(String place) {
        this.place = place;
    }

    /** The name after {@code web.place}, and of the address. */
    public String place() {
        return place;
    }
}
