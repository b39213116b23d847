package app.trellis.skills;

import app.trellis.people.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a feature names a skill, for the page of the skill: what teaches it, what asks for it, who can do it. A feature
 * implements it as a component of its own, for what the viewer may see; each answer takes a fixed number of statements.
 */
public interface SkillUse {

    /** So many lines are enough; {@link #all} leads to the rest. */
    int MOST = 8;

    /** The key of the message above the lines. */
    String heading();

    List<Line> of(SkillId skill, CurrentPerson me);

    /** The address of the list of all of them; null where there is none. */
    default @Nullable String all(SkillId skill) {
        return null;
    }

    /**
     * One line.
     *
     * @param level the level that is taught, asked for or had; 0 where nothing says so
     */
    record Line(String text, String href, int level) {}
}
