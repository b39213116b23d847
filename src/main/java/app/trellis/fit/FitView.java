package app.trellis.fit;

import app.trellis.skills.SkillId;
import app.trellis.skills.SkillName;
import java.util.Map;

/** A fit as its page tells it to the one person whom it is about: {@code fit/parts :: why}. */
public record FitView(Fit fit, Map<SkillId, SkillName> names) {

    public String label(SkillId skill) {
        var name = names.get(skill);
        return name == null ? "" : name.label();
    }
}
