package app.trellis.feedback;

import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Requests extends JpaRepository<FeedbackRequest, UUID>, SentOnce<FeedbackRequest, UUID> {

    String ASKED =
            "SELECT q.* FROM feedback_request q WHERE q.id = :id AND q.asked_id = :asked AND " + FeedbackRequest.STANDS;

    /** Of this person alone: what others were asked is not found, and neither what a contact was asked in an earlier time. */
    default Optional<FeedbackRequest> askedOf(CurrentPerson me, UUID id) {
        return asked(id, me.id().value());
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    default Optional<FeedbackRequest> askedOfForChange(CurrentPerson me, UUID id) {
        return askedLocked(id, me.id().value());
    }

    /** The request of this id, if this person was asked and has not answered yet; {@code id} is null for none. */
    default Optional<FeedbackRequest> openTo(CurrentPerson me, @Nullable UUID id) {
        return id == null ? Optional.empty() : askedOf(me, id).filter(FeedbackRequest::isOpen);
    }

    /** The same id, if it names an open request to one person about the other. */
    default @Nullable UUID openAbout(PersonId recipient, CurrentPerson asked, @Nullable UUID id) {
        var open = openTo(asked, id).filter(request -> request.recipientId().equals(recipient));
        return open.isPresent() ? id : null;
    }

    @Query(nativeQuery = true, value = ASKED)
    Optional<FeedbackRequest> asked(UUID id, UUID asked);

    @Query(nativeQuery = true, value = ASKED + " FOR UPDATE OF q")
    Optional<FeedbackRequest> askedLocked(UUID id, UUID asked);

    @Query("select r from FeedbackRequest r where r.askedId = :asked and r.status = OPEN order by r.id")
    List<FeedbackRequest> openOf(PersonId asked);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from FeedbackRequest r where r.askedId = :asked and r.status = OPEN order by r.id")
    List<FeedbackRequest> openOfForChange(PersonId asked);

    /** What a contact of a client was asked as such, and has not answered. */
    @Query(nativeQuery = true, value = """
            SELECT q.* FROM feedback_request q JOIN client_contact c ON c.person_id = q.asked_id AND c.added_at = q.contact_since
            WHERE q.asked_id = :contact AND c.account_id = :account AND q.status = 'OPEN' ORDER BY q.id FOR UPDATE OF q
            """)
    List<FeedbackRequest> openOfContactForChange(UUID contact, UUID account);

    Optional<FeedbackRequest> findByIdAndRequesterId(UUID id, PersonId requester);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from FeedbackRequest r where r.id = :id and r.requesterId = :requester")
    Optional<FeedbackRequest> askedByForChange(PersonId requester, UUID id);

    /** The open request of this person to the other with the same words, about the same recipient. */
    default Optional<FeedbackRequest> openLike(FeedbackRequest request, PersonId asked) {
        return open(request.requesterId(), asked, request.topic()).stream()
                .filter(open -> open.recipientId().equals(request.recipientId()))
                .findFirst();
    }

    @Query("""
            select r from FeedbackRequest r
            where r.requesterId = :requester and r.askedId = :asked and r.status = OPEN
              and function('text_key', r.topic) = function('text_key', :topic)
            """)
    List<FeedbackRequest> open(PersonId requester, PersonId asked, String topic);
}
