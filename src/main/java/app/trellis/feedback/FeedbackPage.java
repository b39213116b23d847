package app.trellis.feedback;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        var people = staff.cards(Stream.concat(
                        Stream.of(feedback.authorId(), feedback.recipientId()),
                        thread.stream().map(Reply::authorId))
                .distinct()
                .toList());
        var isTheirs = feedback.isFor(me) || feedback.isFrom(me);
        model.addAttribute("feedback", feedback);
        model.addAttribute("thread", thread);
        model.addAttribute("people", people);
        model.addAttribute("audience", audiences.of(feedback));
        model.addAttribute("hrReadings", isTheirs ? hrReadings.of(feedback.id()) : List.of());
        model.addAttribute("editable", feedback.isEditable(now));
        model.addAttribute("held", feedback.isFor(me) ? null : held(feedback));
        model.addAttribute("decides", policy.mayHold(me, feedback, now));
        return "feedback/show";
    }

    /** Null where there is nothing to say, and never for its recipient. */
    @Nullable
    Held held(Feedback feedback) {
        var hold = feedback.hold();
        if (hold == null || !feedback.hasText()) return null;
        var isHeld = feedback.isHeld(clock.instant());
        var reason = hold.heldReason();
        if (reason == null && !isHeld) return null;
        var decides = Optional.ofNullable(hold.heldBy()).or(feedback::firstReader);
        var manager = decides.flatMap(staff::card).map(PersonCard::name).orElse("");
        var state = feedback.isReturned()
                ? State.RETURNED
                : reason == null ? State.FIRST : isHeld ? State.HELD_BACK : State.OVER;
        return new Held(state, manager, hold.heldUntil(), reason);
    }
}
