package app.trellis.lessons;

import app.trellis.feedback.FeedbackId;
import app.trellis.feedback.ReceivedFeedback;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.responsibilities.Board;
import app.trellis.responsibilities.ResponsibilityId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lessons are taken from, as their owner sees it. */
@Component
@Transactional(readOnly = true)
class LessonOrigins {

    private final ReceivedFeedback feedback;
    private final Board responsibilities;
    private final Staff staff;

    LessonOrigins(ReceivedFeedback feedback, Board responsibilities, Staff staff) {
        this.feedback = feedback;
        this.responsibilities = responsibilities;
        this.staff = staff;
    }

    /**
     * @param name who gave the feedback, or the title of the responsibility
     * @param href its page
     */
    record Shown(LessonOrigin origin, String name, String href) {}

    /** Empty for none, and where the owner does not see it, or no longer does. */
    Optional<Shown> shown(CurrentPerson owner, @Nullable LessonOrigin origin) {
        if (origin == null) return Optional.empty();
        return switch (origin.kind()) {
            case FEEDBACK ->
                feedback.author(owner, new FeedbackId(origin.id()))
                        .flatMap(staff::card)
                        .map(PersonCard::name)
                        .map(name -> new Shown(origin, name, "/feedback/" + origin.id()));
            case RESPONSIBILITY ->
                responsibilities
                        .title(owner, new ResponsibilityId(origin.id()))
                        .map(title -> new Shown(origin, title, "/responsibilities/" + origin.id()));
        };
    }
}
