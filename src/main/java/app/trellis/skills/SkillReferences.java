package app.trellis.skills;

/** What points at skills in another module. Each module that stores a {@link SkillId} answers. */
public interface SkillReferences {

    /**
     * Two skills become one: all that points at {@code from} points at {@code to}, in this transaction. Where something
     * points at both already, the higher level stays, and a must is a must.
     */
    void merge(SkillId from, SkillId to);
}
