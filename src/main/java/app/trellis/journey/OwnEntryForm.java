package app.trellis.journey;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A note or an earlier job as its owner writes it. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param formId made when the form of a new entry is first shown; see {@link app.trellis.forms.SentOnce}
 * @param version the version that the writer has seen; null for a new entry
 */
@Labels("journey.own")
record OwnEntryForm(
        @Nullable UUID formId,

        @Nullable @NotBlank @Line(OwnEntryDetails.LONGEST_TITLE)
        String title,

        @Nullable @Line(OwnEntryDetails.LONGEST_PLACE) String place,
        @Nullable @NotNull LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable @Prose(OwnEntryDetails.LONGEST_WORDS) String words,
        @Nullable Long version) {

    static OwnEntryForm empty() {
        return new OwnEntryForm(UUID.randomUUID(), null, null, null, null, null, null);
    }

    static OwnEntryForm of(OwnEntry entry) {
        var details = entry.details();
        return new OwnEntryForm(
                null,
                details.title(),
                details.place(),
                details.startedOn(),
                details.endedOn(),
                details.words(),
                entry.edits().count());
    }

    /** What no single field can tell. */
    void check(Errors errors, LocalDate today) {
        if (startedOn != null && (startedOn.isAfter(today) || startedOn.isBefore(OwnEntryDetails.EARLIEST)))
            errors.rejectValue("startedOn", "journey.own.notYet");
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn))
            errors.rejectValue("endedOn", "journey.own.endsFirst");
        if (endedOn != null && endedOn.isAfter(today)) errors.rejectValue("endedOn", "journey.own.notYet");
    }

    /** Only for a form without errors. */
    OwnEntryDetails toDetails() {
        return new OwnEntryDetails(
                requireNonNull(title),
                requireNonNullElse(place, ""),
                requireNonNull(startedOn),
                endedOn,
                requireNonNullElse(words, ""));
    }
}
