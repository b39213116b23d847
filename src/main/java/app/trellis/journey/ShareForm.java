package app.trellis.journey;

import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Labels;
import app.trellis.text.Line;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What to share by a link, and until when. Whatever the browser leaves out, or what cannot be read, is null.
 *
 * @param secret made when the form is first shown, and the link from it, so that the form makes one link however often it is sent
 * @param label whom it is for, for its owner alone
 */
@Labels("journey.share")
record ShareForm(
        @Nullable UUID secret,
        @Nullable @NotEmpty List<EntryKey> entries,
        @Nullable @NotNull LocalDate untilOn,
        @Nullable @Line(JourneyShare.LONGEST_LABEL) String label) {

    private static final int USUAL_DAYS = 30;

    static ShareForm empty(LocalDate today) {
        return new ShareForm(UUID.randomUUID(), List.of(), today.plusDays(USUAL_DAYS), null);
    }

    /** What no single field can tell. {@code own} is what may be shared. */
    void check(Errors errors, LocalDate today, Set<EntryKey> own) {
        if (untilOn != null && (untilOn.isBefore(today) || untilOn.isAfter(today.plusDays(JourneyShare.MOST_DAYS))))
            errors.rejectValue("untilOn", "journey.share.tooLong");
        if (!own.containsAll(chosen())) errors.rejectValue("entries", "journey.share.gone");
    }

    public Set<EntryKey> chosen() {
        return new LinkedHashSet<>(requireNonNullElse(entries, List.of()));
    }

    String labelOrEmpty() {
        return requireNonNullElse(label, "");
    }
}
