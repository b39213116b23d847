package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Labels;
import app.trellis.people.PersonId;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action as either side writes it down. */
@Labels("touchpoints.action")
record ActionForm(
        @Nullable UUID formId,
        @Nullable @NotBlank @Line(ActionDetails.LONGEST) String what,
        @Nullable @NotNull UUID owner,
        @Nullable @NotNull LocalDate dueOn) {

    static ActionForm empty() {
        return new ActionForm(UUID.randomUUID(), null, null, null);
    }

    static ActionForm of(Action action) {
        var details = action.details();
        return new ActionForm(
                null,
                details.what(),
                details.owner() == null ? null : details.owner().value(),
                details.dueOn());
    }

    @Nullable
    PersonId ownerId() {
        return owner == null ? null : new PersonId(owner);
    }

    /** Only for a form without errors. */
    ActionDetails toDetails() {
        return new ActionDetails(requireNonNull(what), requireNonNull(ownerId()), requireNonNull(dueOn));
    }
}
