package app.trellis.touchpoints;

import app.trellis.people.CurrentPerson;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The only way to a side note: a client's contact gets none, whatever touchpoint they see. */
interface SideNotes extends JpaRepository<SideNote, TouchpointId> {

    /** Of a touchpoint that was found as this person sees it. */
    default Optional<SideNote> of(TouchpointId touchpoint, CurrentPerson me) {
        return me.client() ? Optional.empty() : findById(touchpoint);
    }
}
