package app.trellis.skills;

import app.trellis.imports.ImportUndo;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back skills that were imported: those that nothing names are deleted. */
@Component
class SkillUndo implements ImportUndo<SkillState> {

    static final String TABLE = "skill";

    private final Skills skills;
    private final Clock clock;

    SkillUndo(Skills skills, Clock clock) {
        this.skills = skills;
        this.clock = clock;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Class<SkillState> before() {
        return SkillState.class;
    }

    @Override
    public void restore(Map<UUID, SkillState> before, UUID by) {
        for (var skill :
                skills.findAllById(before.keySet().stream().map(SkillId::new).toList())) {
            var state = before.get(skill.id().value());
            if (state != null) skill.become(state, clock.instant());
        }
        skills.flush();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        skills.deleteAllByIdInBatch(ids.stream().map(SkillId::new).toList());
    }
}
