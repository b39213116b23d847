package app.trellis.openings;

import app.trellis.activity.Activity;
import app.trellis.imports.ImportUndo;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back openings that were imported: those that nobody has applied for are deleted, published or not. */
@Component
class OpeningUndo implements ImportUndo<OpeningDetails> {

    static final String TABLE = "opening";

    private final Openings openings;
    private final Clock clock;

    OpeningUndo(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Set<String> parts() {
        return Set.of("opening_skill");
    }

    @Override
    public Class<OpeningDetails> before() {
        return OpeningDetails.class;
    }

    @Override
    public void restore(Map<UUID, OpeningDetails> before, UUID by) {
        for (var opening : openings.findAllById(
                before.keySet().stream().map(OpeningId::new).toList())) {
            var details = before.get(opening.id().value());
            if (details != null)
                Activity.unpublished(opening.revise(details, new PersonId(by), clock.instant(), LocalDate.now(clock)));
        }
        openings.flush();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        openings.deleteAllByIdInBatch(ids.stream().map(OpeningId::new).toList());
    }
}
