package app.trellis.suggestions;

import app.trellis.forms.SentOnce;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Suggestions extends JpaRepository<Suggestion, SuggestionId>, SentOnce<Suggestion, SuggestionId> {

    /** For a change: the next one waits until this transaction ends, and then sees what it did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Suggestion s where s.id = :id")
    Optional<Suggestion> locked(SuggestionId id);
}
