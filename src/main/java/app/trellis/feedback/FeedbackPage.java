package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows one piece of feedback: its text, its thread, who reads it, and what its manager decided. */
@Component
class FeedbackPage {

    private final Replies replies;
    private final Audiences audiences;
    private final HrReadings hrReadings;
    private final FeedbackPolicy policy;
    private final Staff staff;
    private final Clock clock;

    FeedbackPage(
            Replies replies,
            Audiences audiences,
            HrReadings hrReadings,
            FeedbackPolicy policy,
            Staff staff,
            Clock clock) {
        this.replies = replies;
        this.audiences = audiences;
        this.hrReadings = hrReadings;
        this.policy = policy;
        this.staff = staff;
        this.clock = clock;
    }

    enum State {
        /** The manager reads it first. */
        FIRST,
        /** The manager held it back, and it is still to come. */
        HELD_BACK,
        /** The manager held it back, and the recipient has it now. */
        OVER,
        RETURNED
    }

    /** What others than the recipient read about what a manager decided. */
    record Held(
            State state,
            String manager,
            Instant until,
            @Nullable String reason) {}

    String show(Feedback feedback, CurrentPerson me, Model model) {
        var now = clock.instant();
        var thread = replies.findByFeedbackIdOrderByWrittenAt(feedback.id());
        var decides = Optional.ofNullable(feedback.hold())
                .flatMap(hold -> Optional.ofNullable(hold.heldBy()))
                .or(feedback::firstReader);
        var people = staff.cards(Stream.of(
                        Stream.of(feedback.authorId(), feedback.recipientId()),
                        thread.stream().map(Reply::authorId),
                        decides.stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList());
        var isTheirs = feedback.isFor(me) || feedback.isFrom(me);
        model.addAttribute("feedback", feedback);
        model.addAttribute("thread", thread);
        model.addAttribute("people", people);
        model.addAttribute("audience", audiences.of(feedback));
        model.addAttribute("hrReadings", isTheirs ? hrReadings.of(feedback.id()) : List.of());
        model.addAttribute("editable", feedback.isEditable(now));
        model.addAttribute("held", feedback.isFor(me) ? null : held(feedback, decides, people, now));
        model.addAttribute("decides", policy.mayHold(me, feedback, now));
        return "feedback/show";
    }

    private static @Nullable Held held(
            Feedback feedback, Optional<PersonId> decides, Map<PersonId, PersonCard> people, Instant now) {
        var hold = feedback.hold();
        if (hold == null || !feedback.hasText()) return null;
        var manager = decides.map(people::get).map(PersonCard::name).orElse("");
        if (feedback.isReturned())
            return new Held(State.RETURNED, manager, requireNonNull(hold.returnedAt()), hold.heldReason());
        if (hold.heldReason() == null)
            return feedback.isHeld(now) ? new Held(State.FIRST, manager, hold.heldUntil(), null) : null;
        var state = feedback.isHeld(now) ? State.HELD_BACK : State.OVER;
        return new Held(state, manager, hold.heldUntil(), hold.heldReason());
    }
}
