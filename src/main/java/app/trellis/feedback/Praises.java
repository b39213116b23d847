package app.trellis.feedback;

import static java.util.stream.Collectors.joining;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands praise to its author, who may say the same before others. Nobody else gets it here, and no private note. */
@Component
@Transactional(readOnly = true)
public class Praises {

    private final Feedbacks feedbacks;
    private final Clock clock;

    Praises(Feedbacks feedbacks, Clock clock) {
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /** @param text what the person did, and what followed from it */
    public record Praise(PersonId recipient, String text) {}

    /** Empty for what is no praise of this author, and for what was withdrawn. */
    public Optional<Praise> by(CurrentPerson author, FeedbackId id) {
        return feedbacks
                .visibleTo(author, id, clock.instant())
                .filter(feedback -> feedback.canBeSaidInPublicBy(author))
                .map(feedback -> new Praise(
                        feedback.recipientId(), text(feedback.content().text())));
    }

    private static String text(FeedbackText words) {
        return Stream.of(words.situation(), words.behaviour(), words.impact())
                .filter(part -> !part.isEmpty())
                .collect(joining("\n"));
    }
}
