package app.trellis.suggestions;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a suggestion for which one person answers.
 *
 * @param answererId null where HR answers
 * @param people none where somebody else answers for them now, and only the talk is left
 */
record AnswererPart(
        @Nullable PersonId answererId, @Nullable String answerer, List<PersonRow> people, List<TalkRow> talk) {

    static List<AnswererPart> of(List<PersonRow> people, List<TalkRow> talk) {
        var parts = new ArrayList<AnswererPart>();
        people.stream().map(PersonRow::answererId).distinct().forEach(id -> parts.add(part(id, people, talk)));
        talk.stream()
                .map(TalkRow::answererId)
                .distinct()
                .filter(id -> parts.stream().noneMatch(part -> id.equals(part.answererId)))
                .forEach(id -> parts.add(part(id, people, talk)));
        return parts;
    }

    private static AnswererPart part(@Nullable PersonId id, List<PersonRow> people, List<TalkRow> talk) {
        var theirs = people.stream()
                .filter(row -> Objects.equals(id, row.answererId()))
                .toList();
        var said = talk.stream().filter(row -> row.answererId().equals(id)).toList();
        var name = theirs.isEmpty() ? said.get(0).answerer() : theirs.get(0).answerer();
        return new AnswererPart(id, name, theirs, said);
    }

    /** Whether this viewer, who sees it, may write: the client and who answers, as long as somebody waits. */
    public boolean takesWordsOf(CurrentPerson me) {
        return answererId != null
                && (me.client() || me.is(answererId))
                && people.stream().anyMatch(row -> row.state().waits());
    }

    /** Whether this viewer accepts or declines for somebody. */
    public boolean isFor(CurrentPerson me) {
        return people.stream().anyMatch(row -> row.isFor(me));
    }

    public boolean canBeDeclinedBy(CurrentPerson me) {
        return people.stream().anyMatch(row -> row.isFor(me) && row.state().waits());
    }
}
