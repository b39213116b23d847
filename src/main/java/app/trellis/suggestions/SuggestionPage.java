package app.trellis.suggestions;

import app.trellis.people.CurrentPerson;
import java.util.List;

/**
 * A suggestion as one viewer sees it.
 *
 * @param people whom this viewer may see in it, by who answers; never none
 */
record SuggestionPage(Suggestion suggestion, List<PersonRow> people) {

    /** Those for whom this viewer answers now. */
    List<PersonRow> peopleFor(CurrentPerson me) {
        return people.stream().filter(row -> row.isFor(me)).toList();
    }

    /** The same without those who were accepted already, while something is looked for. */
    List<PersonRow> waitingFor(CurrentPerson me) {
        return peopleFor(me).stream().filter(row -> row.state().waits()).toList();
    }

    public boolean canBeWithdrawn() {
        return people.stream().anyMatch(row -> row.state().waits());
    }
}
