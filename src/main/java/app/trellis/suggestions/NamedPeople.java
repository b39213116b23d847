package app.trellis.suggestions;

import app.trellis.people.CurrentPerson;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Changed only while their suggestion is locked, but for what somebody says to their own invitation. */
interface NamedPeople extends JpaRepository<NamedPerson, UUID> {

    List<NamedPerson> findBySuggestionId(SuggestionId suggestion);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select n from NamedPerson n
            where n.suggestionId = :id and n.personId = :#{#me.id} and n.invitedAt is not null""")
    Optional<NamedPerson> invitedForChange(CurrentPerson me, SuggestionId id);
}
