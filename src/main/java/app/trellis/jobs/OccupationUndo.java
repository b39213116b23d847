package app.trellis.jobs;

import app.trellis.imports.ImportUndo;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back occupations that were imported. Nothing refers to them: a job takes their words, and is then its own. */
@Component
class OccupationUndo implements ImportUndo<OccupationDetails> {

    static final String TABLE = "occupation";

    private final Occupations occupations;

    OccupationUndo(Occupations occupations) {
        this.occupations = occupations;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Class<OccupationDetails> before() {
        return OccupationDetails.class;
    }

    @Override
    public void restore(Map<UUID, OccupationDetails> before, UUID by) {
        for (var occupation : occupations.findAllById(before.keySet())) {
            var details = before.get(occupation.id());
            if (details != null) occupation.revise(details);
        }
        occupations.flush();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        occupations.deleteAllByIdInBatch(ids);
    }
}
