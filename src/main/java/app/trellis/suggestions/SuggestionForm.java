package app.trellis.suggestions;

import app.trellis.forms.Labels;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.text.Line;
import app.trellis.text.Prose;
import app.trellis.training.ProgramId;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a client suggests, as it writes it.
 *
 * @param formId made when the form is first shown; see {@link app.trellis.forms.SentOnce}
 * @param program that was chosen; null for own words, which {@code wish} holds
 * @param everyone for all who work for the account; else for {@code people}
 */
@Labels("suggestions.form")
record SuggestionForm(
        @Nullable UUID formId,
        @Nullable ProgramId program,
        @Nullable @Line(Suggestion.LONGEST_TITLE) String wish,
        @Nullable Boolean everyone,
        @Nullable List<PersonId> people,

        @Nullable @NotBlank @Prose(Suggestion.LONGEST_REASON)
        String reason) {

    static SuggestionForm empty(@Nullable ProgramId program) {
        return new SuggestionForm(UUID.randomUUID(), program, null, false, null, null);
    }

    boolean isForEveryone() {
        return Boolean.TRUE.equals(everyone);
    }

    /** Those who are ticked, of these. */
    List<PersonCard> chosenOf(List<PersonCard> staff) {
        if (isForEveryone()) return staff;
        return staff.stream().filter(person -> names(person.id())).toList();
    }

    public boolean names(PersonId person) {
        return people != null && people.contains(person);
    }

    void checkWish(Errors errors) {
        if (program == null && (wish == null || wish.isBlank())) errors.rejectValue("wish", "NotBlank");
    }
}
