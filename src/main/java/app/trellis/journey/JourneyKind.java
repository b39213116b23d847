package app.trellis.journey;

/** The kinds of entries on a journey. */
public enum JourneyKind {
    /** Open to everybody inside, on the profile, without anybody’s doing. */
    ROLE("briefcase", true, false),
    TRAINING("school", true, true),
    RESPONSIBILITY("target", true, true),
    GOAL("flag", true, true),
    SKILL("award", true, true),
    FEEDBACK("message", false, true),
    APPRECIATION("heart", true, true),
    /** No page of a colleague, a manager or HR asks for these. */
    LESSON("plant-2", false, false),
    NOTE("note", true, true),
    /** From before this company. */
    EARLIER("history", true, true);

    private final String icon;
    private final boolean byItself;
    private final boolean forColleagues;

    JourneyKind(String icon, boolean byItself, boolean forColleagues) {
        this.icon = icon;
        this.byItself = byItself;
        this.forColleagues = forColleagues;
    }

    /** Of {@code web/icon}. */
    public String icon() {
        return icon;
    }

    /** Whether an entry stands on the journey by itself; others only once their owner has added them. */
    public boolean isByItself() {
        return byItself;
    }

    /** Whether it may be shown on the profile. */
    public boolean isForColleagues() {
        return forColleagues;
    }
}
