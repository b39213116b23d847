package app.trellis.skills;

/**
 * How far somebody is from what is asked of one skill.
 *
 * @param held the person's level as the person says it; 0 for none
 * @param sureLevel up to which level somebody confirmed it or something shows it; 0 for none
 */
public record SkillGap(SkillAsked asked, int held, int sureLevel) {

    public enum State {
        HAVE,
        /** One level is missing. */
        NEARLY,
        MISSING
    }

    public State state() {
        if (held >= asked.level()) return State.HAVE;
        return held > 0 && held == asked.level() - 1 ? State.NEARLY : State.MISSING;
    }

    public boolean has() {
        return state() == State.HAVE;
    }

    /** Whether it is there, and not only by the person's own word. */
    public boolean sure() {
        return has() && sureLevel >= asked.level();
    }
}
