package app.trellis.appreciation;

/** What somebody feels about thanks that they see. */
public enum Reaction {
    HEART("heart"),
    THUMB_UP("thumb-up"),
    STAR("star"),
    LEAF("leaf"),
    AWARD("award");

    private final String icon;

    Reaction(String icon) {
        this.icon = icon;
    }

    /** Of {@code web/icon}. */
    public String icon() {
        return icon;
    }
}
