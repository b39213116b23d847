package app.trellis.feedback;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.AskablePeople;
import app.trellis.directory.PickedPerson;
import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param about oneself or a direct report; null for oneself
 */
@Labels("feedback.request")
record RequestForm(
        @Nullable UUID formId,
        @Nullable PersonId about,
        @Nullable @NotNull PickedPerson asked,
        @Nullable @NotBlank @Prose(500) String topic,
        @Nullable @NotNull LocalDate dueOn) {

    /** Once nothing is missing. */
    FeedbackRequest toRequest(UUID id, PersonId me, AskablePeople.Asked other, Instant at) {
        return new FeedbackRequest(id, me, other, about, requireNonNull(topic), requireNonNull(dueOn), at);
    }
}
