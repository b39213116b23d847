package app.trellis.skills;

import app.trellis.forms.Labels;
import org.jspecify.annotations.Nullable;

/**
 * How a skill ends.
 *
 * @param successor what is said instead; null for nothing
 * @param merged whether all that names it names the successor from now on
 */
@Labels("skills.retirement")
record RetirementForm(
        @Nullable PickedSkills successor, @Nullable Boolean merged) {

    static final RetirementForm EMPTY = new RetirementForm(null, false);

    boolean merges() {
        return Boolean.TRUE.equals(merged);
    }
}
