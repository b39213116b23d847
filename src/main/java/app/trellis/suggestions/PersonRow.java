package app.trellis.suggestions;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom training is suggested, as one viewer may see it.
 *
 * @param answererId who answers or has answered; null where HR does
 * @param reason why it was declined; empty unless it was
 * @param program what they are invited to; null while there is nothing
 */
record PersonRow(
        PersonId personId,
        String name,
        String jobTitle,
        SuggestionState state,
        @Nullable PersonId answererId,
        @Nullable String answerer,
        String reason,
        @Nullable String program) {

    public String initials() {
        return Initials.of(name);
    }

    /** Whether this viewer, who sees it, accepts or declines; HR also finds what is looked for. */
    public boolean isFor(CurrentPerson me) {
        return state.waits() && isAnsweredBy(me) || state == SuggestionState.WANTED && (isAnsweredBy(me) || me.hr());
    }

    boolean isAnsweredBy(CurrentPerson me) {
        return answererId == null ? me.hr() : me.is(answererId);
    }
}
