package app.trellis.suggestions;

import app.trellis.forms.SentOnce;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SuggestionMessages extends JpaRepository<SuggestionMessage, UUID>, SentOnce<SuggestionMessage, UUID> {}
