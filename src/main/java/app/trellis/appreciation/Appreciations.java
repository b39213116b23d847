package app.trellis.appreciation;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Appreciations extends JpaRepository<Appreciation, AppreciationId>, SentOnce<Appreciation, AppreciationId> {

    /**
     * On {@code appreciation a}, with the parameters {@code viewer}, {@code hr} and {@code inside}: its author and those who
     * are thanked see it, and the others inside as far as it reaches while it is not hidden. HR sees what reaches more than
     * a person, hidden or not, so that somebody can hide it.
     */
    String SEEN = """
            (a.author_id = :viewer
              OR EXISTS (SELECT FROM appreciation_receiver v WHERE v.appreciation_id = a.id AND v.person_id = :viewer)
              OR :inside AND a.hidden_at IS NULL AND (a.reach = 'EVERYBODY' OR a.reach = 'TEAM'
                AND EXISTS (SELECT FROM appreciation_reader r WHERE r.appreciation_id = a.id AND r.person_id = :viewer))
              OR :hr AND a.reach <> 'PERSON')""";

    String VISIBLE = "SELECT a.* FROM appreciation a WHERE a.id = :id AND " + SEEN;

    default Optional<Appreciation> visibleTo(CurrentPerson me, AppreciationId id) {
        return visible(me.id().value(), me.hr(), !me.client(), id.value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<Appreciation> visibleForChange(CurrentPerson me, AppreciationId id) {
        return visibleLocked(me.id().value(), me.hr(), !me.client(), id.value());
    }

    @Query(nativeQuery = true, value = VISIBLE)
    Optional<Appreciation> visible(UUID viewer, boolean hr, boolean inside, UUID id);

    @Query(nativeQuery = true, value = VISIBLE + " FOR UPDATE OF a")
    Optional<Appreciation> visibleLocked(UUID viewer, boolean hr, boolean inside, UUID id);
}
