package app.trellis.responsibilities;

import app.trellis.forms.SentOnce;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Read only after the offer, or who carries the responsibility, was. */
interface Notes extends JpaRepository<Note, UUID>, SentOnce<Note, UUID> {

    List<Note> findByOfferIdOrderByWrittenAt(UUID offer);

    List<Note> findByHolderIdOrderByWrittenAt(UUID holder);
}
