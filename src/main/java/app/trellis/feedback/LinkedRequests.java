package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.signin.Access;
import app.trellis.signin.AnswerLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a link asks: nothing once the person is no longer a contact, is kept out, or the request was cancelled. */
@Component
@Transactional
class LinkedRequests {

    private final Requests requests;
    private final FeedbackPolicy policy;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    LinkedRequests(Requests requests, FeedbackPolicy policy, Staff staff, Access access, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<LinkedRequest> behind(AnswerLink link) {
        return linked(requests.asked(link.about(), link.person().value()));
    }

    /** For a change: others who want to change it wait until this transaction ends, and then see what it did. */
    public Optional<LinkedRequest> behindForChange(AnswerLink link) {
        return forChange(link.about(), link.person());
    }

    /** For a mail to this person: only what they can still answer. */
    public Optional<LinkedRequest> toMail(UUID id, PersonId asked) {
        return forChange(id, asked)
                .filter(linked -> linked.answerable() && linked.request().isOpen())
                .filter(linked ->
                        !RequestLinks.lastDay(linked.request().dueOn()).isBefore(LocalDate.now(clock)));
    }

    private Optional<LinkedRequest> forChange(UUID id, PersonId asked) {
        return linked(requests.askedLocked(id, asked.value()));
    }

    private Optional<LinkedRequest> linked(Optional<FeedbackRequest> found) {
        return found.filter(request -> request.isByLink() && !request.isTakenBack())
                .filter(request -> !access.isSuspended(request.askedId()))
                .map(this::linked);
    }

    private LinkedRequest linked(FeedbackRequest request) {
        var asked = card(request.askedId());
        var person = new CurrentPerson(asked.id(), asked.name(), false, false, true);
        var answerable = staff.isPresent(request.requesterId())
                && policy.recipient(person, request.recipientId()).isPresent();
        return new LinkedRequest(request, person, card(request.requesterId()), card(request.recipientId()), answerable);
    }

    private PersonCard card(PersonId person) {
        return staff.card(person).orElseThrow();
    }
}
