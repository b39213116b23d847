package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

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
import org.springframework.validation.Errors;

/**
 * An offer as its writer sends it.
 *
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param why this person
 * @param putDown what they may put down instead
 * @param nothing whether the writer says that they can put nothing down, and that it is still worth asking
 */
@Labels("responsibilities.offer")
record OfferForm(
        @Nullable UUID formId,
        @Nullable @NotNull PickedPerson recipient,
        @Nullable @NotBlank @Prose(2_000) String why,
        @Nullable @NotNull LocalDate answerBy,
        @Nullable @Prose(1_000) String putDown,
        @Nullable Boolean nothing) {

    private static final int MOST_DAYS = 90;

    static OfferForm empty(@Nullable PickedPerson recipient, LocalDate answerBy) {
        return new OfferForm(UUID.randomUUID(), recipient, null, answerBy, null, false);
    }

    void checkDay(Errors errors, LocalDate today) {
        if (answerBy == null) return;
        if (answerBy.isBefore(today)) errors.rejectValue("answerBy", "web.dayInThePast");
        else if (answerBy.isAfter(today.plusDays(MOST_DAYS)))
            errors.rejectValue("answerBy", "responsibilities.offer.farDay", new Object[] {MOST_DAYS}, null);
    }

    /** What is too much is asked about; far too much is not offered unless something may be put down. */
    void checkLoad(Errors errors, Load load) {
        if (!load.isOverfull() || putDown != null && !putDown.isBlank()) return;
        if (load.isTooMuch()) errors.rejectValue("putDown", "responsibilities.offer.tooMuch");
        else if (!Boolean.TRUE.equals(nothing)) errors.rejectValue("putDown", "responsibilities.offer.overfull");
    }

    /** Only for a form without errors. */
    Offer toOffer(UUID id, ResponsibilityId responsibility, PersonId me, PersonId other, Instant at) {
        return new Offer(
                id,
                responsibility,
                me,
                other,
                requireNonNull(why),
                requireNonNullElse(putDown, ""),
                requireNonNull(answerBy),
                at);
    }
}
