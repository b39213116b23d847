package app.trellis.feedback;

import app.trellis.people.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Requests extends JpaRepository<FeedbackRequest, UUID> {

    /** Of this person alone: what others were asked is not found. */
    Optional<FeedbackRequest> findByIdAndAskedId(UUID id, PersonId asked);

    Optional<FeedbackRequest> findByIdAndRequesterId(UUID id, PersonId requester);

    @Query("""
            select r from FeedbackRequest r
            where r.requesterId = :requester and r.askedId = :asked and lower(r.topic) = lower(:topic) and r.status = OPEN
            """)
    Optional<FeedbackRequest> open(PersonId requester, PersonId asked, String topic);
}
